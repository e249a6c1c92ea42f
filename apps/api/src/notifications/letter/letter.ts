/** The agent, his quality and his service under what is said (CRPA L111-2), and how to reach them. */
export interface Signature {
  agent: string | null;
  title: string | null;
  service: string;
  phone: string | null;
  town: string;
}

export type Block =
  /** sentences of ours or the agent's; an empty line begins a paragraph */
  | { kind: 'text'; text: string }
  /** what somebody did or said, in his own words */
  | { kind: 'words'; text: string }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** one a mail: what a thumb is for */
  | { kind: 'link'; label: string; url: string };

export type Fact = readonly [label: string, value: string];

/** What is said to someone, before it is either text or HTML: the two are made of it, so both say the same. */
export interface Letter {
  /** what is new, in a few words; null for an agent's own letter, which says it itself */
  title: string | null;
  /** beside the subject in a list of mails */
  preheader: string;
  blocks: readonly Block[];
  signature: Signature;
  /** under the signature */
  small: string | null;
}
