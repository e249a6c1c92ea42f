/** px; the widest that stays readable in the preview pane of an office */
export const MAIL_WIDTH = 600;

/**
 * What inline styles can't say: the dark mode of who asked for one, and a telephone's margins. A program that drops it
 * shows the light letter.
 */
export const MAIL_STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
h1, p { overflow-wrap: anywhere; }
@media (max-width: 480px) {
  .outer { padding: 0 !important; }
  .card { border-width: 4px 0 0 !important; border-radius: 0 !important; }
  .pad { padding-left: 20px !important; padding-right: 20px !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background: #111419 !important; }
  .card { background: #1b1f27 !important; border-color: #8fb1f5 #363c48 #363c48 !important; }
  .band, .band-top { border-color: #363c48 !important; color: #b9c0cd !important; }
  .ink { color: #eef0f4 !important; }
  .quiet, .quiet-link { color: #b9c0cd !important; }
  .facts { background: #262b35 !important; }
  .words { border-color: #6f8fd0 !important; }
  td.button { background: #8fb1f5 !important; }
  a.button { color: #10182a !important; }
}
`;
