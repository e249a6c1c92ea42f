const MAX_LENGTH = 998;
const MAX_REFERENCES = 100;

/** The identifier with its angle brackets, which some senders forget; null when there is none. */
export const parseMessageId = (field: string | null): string | null => {
  const value = (field ?? '').slice(0, 4_096);
  const bracketed = /<([^<>]+)>/.exec(value)?.[1]?.replace(/\s+/g, '');
  const id = bracketed || value.replace(/[<>]/g, '').trim().split(/\s+/)[0];
  const clean = id?.replace(/[\0-\u001f\u007f]/g, '');
  return clean && clean.length <= MAX_LENGTH ? `<${clean}>` : null;
};

/** RFC 5322 §3.6.4: the thread, oldest first. An endless one keeps its root and its newest end. */
export const parseReferences = (field: string | null): string[] => {
  const ids = [...(field ?? '').slice(-500_000).matchAll(/<([^<>\s]{1,996})>/g)].map((match) => match[0]);
  const distinct = [...new Set(ids)];
  return distinct.length <= MAX_REFERENCES ? distinct : [distinct[0]!, ...distinct.slice(1 - MAX_REFERENCES)];
};
