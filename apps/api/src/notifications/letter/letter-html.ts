import type { Block, Letter, Signature } from './letter.js';
import { MAIL_STYLE, MAIL_WIDTH } from './mail-style.js';

/**
 * The text/html part: one column of tables, since Word renders the mails of half the offices of France. It fetches
 * nothing, follows nobody, and with its styles taken away still reads from top to bottom.
 */
export const letterHtml = ({ title, preheader, blocks, signature, small }: Letter): string =>
  `<!doctype html>
<html lang="fr" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(title ?? signature.town)}</title>
<style>${MAIL_STYLE}</style>
</head>
<body class="page" style="margin:0; padding:0; background:#f2f3f6;">
<div style="display:none; max-height:0; overflow:hidden; mso-hide:all;" aria-hidden="true">${escapeHtml(preheader)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f2f3f6;"><tr><td align="center" class="outer" style="padding:24px 12px;">
<!--[if mso]><table role="presentation" width="${MAIL_WIDTH}" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:${MAIL_WIDTH}px; background:#ffffff; border:1px solid #d9dce3; border-top:4px solid #1f4e9c; border-radius:8px;">
<tr><td class="pad band" style="padding:16px 32px; border-bottom:1px solid #d9dce3; ${FONT} font-size:16px; line-height:24px; font-weight:600; color:#4a5160;">${escapeHtml(signature.town)}</td></tr>
<tr><td class="pad ink" align="left" style="padding:28px 32px 8px; ${FONT} font-size:17px; line-height:26px; color:#1b1f27;">
${title === null ? '' : `<h1 class="ink" style="margin:0 0 20px; font-size:23px; line-height:30px; font-weight:700; color:#1b1f27;">${escapeHtml(title)}</h1>\n`}${blocks.map(blockHtml).join('\n')}
</td></tr>
<tr><td class="pad band-top" align="left" style="padding:16px 32px 28px; border-top:1px solid #d9dce3; ${FONT} font-size:16px; line-height:24px; color:#4a5160;">
${signatureHtml(signature)}${small === null ? '' : `\n<p class="quiet" style="margin:16px 0 0; color:#4a5160;">${escapeHtml(small)}</p>`}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;

const FONT = `font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text);
    case 'words':
      return `<blockquote class="words" style="margin:0 0 20px; padding:4px 0 4px 16px; border-left:4px solid #9db4e0;">${paragraphs(block.text, 8)}</blockquote>`;
    case 'facts':
      return `<table role="presentation" class="facts" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px; background:#f2f3f6; border-radius:6px;"><tr><td class="ink" style="padding:12px 16px 4px; ${FONT} font-size:16px; line-height:24px; color:#1b1f27;">${block.facts.map(factHtml).join('')}</td></tr></table>`;
    case 'link':
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 24px;"><tr><td class="button" bgcolor="#1f4e9c" style="border-radius:6px; background:#1f4e9c;"><a class="button" href="${escapeHtml(block.url)}" style="display:inline-block; padding:13px 22px; ${FONT} font-size:17px; line-height:22px; font-weight:600; color:#ffffff; text-decoration:none; border-radius:6px;">${escapeHtml(block.label)}</a></td></tr></table>`;
  }
}

const factHtml = ([label, value]: readonly [string, string]): string =>
  `<p class="ink" style="margin:0 0 8px; color:#1b1f27;"><span class="quiet" style="color:#4a5160;">${escapeHtml(label)}\u00a0:</span> ${lines(value)}</p>`;

const paragraphs = (text: string, under = 16): string =>
  text
    .trim()
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((part) => `<p style="margin:0 0 ${under}px;">${lines(part)}</p>`)
    .join('\n');

const signatureHtml = ({ agent, title, service, phone, town }: Signature): string => {
  const who = agent && `<strong class="ink" style="color:#1b1f27;">${escapeHtml(agent)}</strong>`;
  const first = [who, title && escapeHtml(title)].filter(Boolean).join(', ');
  const call =
    phone &&
    `Tél. <a class="quiet-link" href="tel:${escapeHtml(phone.replace(/[^+\d]/g, ''))}" style="color:#4a5160;">${escapeHtml(phone)}</a>`;
  const said = [first, escapeHtml(service), escapeHtml(town), call].filter(Boolean);
  return `<p class="quiet" style="margin:0; color:#4a5160;">${said.join('<br>')}</p>`;
};

const lines = (text: string): string => escapeHtml(text).replace(/\r?\n/g, '<br>');

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attributes alike. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
