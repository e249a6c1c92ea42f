/** RFC 5322 §2.1.1, in octets: the identifier is an index key in a database, which counts those. */
const MAX_OCTETS = 998;
const MAX_REFERENCES = 100;

/** The identifier with its angle brackets, which some senders forget; null when there is none. */
export const parseMessageId = (field: string | null): string | null => {
  const value = withoutControls((field ?? '').slice(0, 4_096));
  const bracketed = /<([^<>]+)>/.exec(value)?.[1]?.replace(/\s+/g, '');
  const id = bracketed || value.replace(/[<>]/g, '').trim().split(/\s+/)[0];
  return id && Buffer.byteLength(id) <= MAX_OCTETS ? `<${id}>` : null;
};

/** RFC 5322 §3.6.4: the thread, oldest first. An endless one keeps its root and its newest end. */
export const parseReferences = (field: string | null): string[] => {
  const value = withoutControls((field ?? '').slice(-500_000));
  const ids = [...value.matchAll(/<([^<>\s]{1,998})>/g)]
    .map((match) => match[0])
    .filter((id) => Buffer.byteLength(id) <= MAX_OCTETS + 2);
  const distinct = [...new Set(ids)];
  return distinct.length <= MAX_REFERENCES ? distinct : [distinct[0]!, ...distinct.slice(1 - MAX_REFERENCES)];
};

/** White space stays: it separates. PostgreSQL refuses NUL. */
const withoutControls = (value: string): string => value.replace(/[\0-\u0008\u000e-\u001f\u007f]/g, '');
