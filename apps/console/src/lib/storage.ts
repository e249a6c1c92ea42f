/** localStorage may be refused (private windows, full disk): the console works without it. */
export const storage = {
  read<Value>(key: string): Value | null {
    try {
      const text = localStorage.getItem(`parvis.${key}`);
      return text === null ? null : (JSON.parse(text) as Value);
    } catch {
      return null;
    }
  },
  write(key: string, value: unknown): void {
    try {
      localStorage.setItem(`parvis.${key}`, JSON.stringify(value));
    } catch {
      // nothing to be done: the text stays on screen
    }
  },
  remove(key: string): void {
    try {
      localStorage.removeItem(`parvis.${key}`);
    } catch {
      // idem
    }
  },
};
