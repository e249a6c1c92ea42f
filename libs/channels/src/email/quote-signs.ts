/** How French and English mail programs announce what they quote. One line each; add a fixture with every one. */

/** Gmail, Apple Mail, Thunderbird, Yahoo, Zimbra: « Le 5 janv. 2026 à 10:12, X a écrit : », « On … wrote: ». */
export const ATTRIBUTION =
  /^(?:Le\s(?=.{0,300}\d).{4,400}?\sa\s+écrit|On\s(?=.{0,300}\d).{4,400}?\swrote)\s*:?$/iu;
/** Old Thunderbird and webmails; only believed when `>` lines follow. */
export const SHORT_ATTRIBUTION = /^(?!>).{2,200}\s(?:a\s+écrit(?:\s+le\s.{6,80})?|wrote)\s*:$/iu;
/** An hour or an address: without one, « Le 12 mai votre service a écrit : » may be the resident's own prose. */
export const ATTRIBUTION_PROOF = /\d{1,2}\s?[:h]\s?\d{2}|<[^>]+@[^>]+>|[\w.+-]+@[\w-]+\.\w+/iu;

/** Outlook, SFR, La Poste, Free, old Orange: a line that says that the original follows. */
export const ORIGINAL_MESSAGE =
  /^(?:-{2,}|_{2,})\s*(?:message d['’`]origine|mail original|message original|original message|message initial|courriel original)\s*(?:-{2,}|_{2,})?$/iu;

/** What follows is content that the sender chose to show, not history. */
export const FORWARDED_MESSAGE =
  /^(?:[->\s_]*(?:message transféré|message réexpédié|forwarded message|message transfer[ée])\s*[-_]*|début du (?:message (?:transféré|réexpédié)|courriel transféré)\s*:|begin forwarded message\s*:)$/iu;
export const FORWARD_SUBJECT = /^\s*(?:(?:re|ré|rép)\s*:\s*)?(?:tr|fwd?|i)\s*:/iu;

/** The header block of a quoted mail, as Outlook and the webmails of French operators print it. */
export const HEADER_LABELS: readonly (readonly [
  kind: 'from' | 'date' | 'to' | 'subject' | 'cc',
  label: RegExp,
])[] = [
  ['from', /^[*_\s]*(?:de|from|expéditeur)\s*:[*_\s]*\S/iu],
  ['date', /^[*_\s]*(?:envoyé(?:\s+le)?|date(?:\s+d['’]envoi)?|sent)\s*:[*_\s]*\S/iu],
  ['to', /^[*_\s]*(?:à|a|to|pour|destinataires?)\s*:[*_\s]*\S/iu],
  ['subject', /^[*_\s]*(?:objet|sujet|subject)\s*:/iu],
  ['cc', /^[*_\s]*(?:cc|copie(?:\s+à)?)\s*:/iu],
];

/** « > Message du 05/01/26 10:12 » of Orange, with or without its `>`. */
export const ORANGE_HEADER = /^(?:>\s*)?message du \d{1,2}\/\d{1,2}\/\d{2,4}\s+(?:à\s+)?\d{1,2}[:h]\d{2}$/iu;

/** Written by the device, not by the person. */
export const DEVICE_SIGNATURE =
  /^(?:envoyé (?:de|depuis|à partir de|avec|via) (?:mon |ma |mes |l['’]|la |le |un |une )?(?:i(?:phone|pad|pod)|mobile|téléphone|smartphone|tablette|appareil|android|samsung|galaxy|huawei|xiaomi|oppo|honor|google pixel|windows|outlook|courrier|mail|yahoo|gmail|orange|sfr|free|bouygues|laposte|messagerie|application|app\b|proton|bluemail|spark|tuta|thunderbird)[^.!?]{0,80}|sent (?:from|with|via) (?:my |the )?(?:i(?:phone|pad)|mobile|android|samsung|galaxy|outlook|mail|yahoo|gmail|proton|phone|huawei|xiaomi)[^.!?]{0,80}|(?:obtenir|télécharger|téléchargez|get) outlook (?:pour|for) \S[^.!?]{0,40})\.?$/iu;

/** The parting line of some antivirus and webmails; Avast writes a table under it. */
export const ADVERTISEMENT = /^(?:garanti sans virus|sans virus|virus-free)[.\s]*(?:www\.\S+)?$/iu;
