/** How text looks, never where it stands: a mail must not draw over the page around it. */
const PROPERTY =
  /^(?:color|background-color|font(?:-family|-size|-style|-weight|-variant)?|text-(?:align|decoration|indent|transform)|line-height|letter-spacing|vertical-align|white-space|word-break|direction|list-style-type|border(?:-(?:top|right|bottom|left))?(?:-(?:color|style|width))?|border-(?:collapse|spacing|radius)|padding(?:-(?:top|right|bottom|left))?|margin(?:-(?:top|right|bottom|left))?|(?:max-)?width|height)$/;
/** No parenthesis but a colour's, no escape, no comment, no `@`: url(), expression() and var() cannot be spelled. */
const VALUE = /^(?:[\w\s#%.,'"-]|rgba?\([\d\s.,%]{1,40}\)){1,300}(?:!important)?$/i;
const MAX_LENGTH = 4_000;

export const filterStyle = (style: string): string =>
  style
    .slice(0, MAX_LENGTH)
    .split(';')
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      return colon > 0 && PROPERTY.test(property) && VALUE.test(value) && !isPull(property, value)
        ? `${property}:${value}`
        : '';
    })
    .filter(Boolean)
    .join(';');

/** A negative margin moves what follows over something else. */
const isPull = (property: string, value: string): boolean =>
  /^(?:margin|text-indent)/.test(property) && value.includes('-');
