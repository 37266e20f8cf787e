/** A number without a digit is written in capitals: a T-junction is no ticket. */
const NUMBER =
  /(?<![\w-])(?:[Ll][Vv]-[A-Za-z0-9]{6,10}|[Tt]-(?=[A-Za-z]*\d)[A-Za-z0-9]{6,10}|T-[A-HJKMNP-TV-Z]{8})(?![\w-])/g;

/** The numbers of orders and tickets that a text names, as we write them. */
export function numbersIn(text: string): string[] {
  return [...new Set((text.match(NUMBER) ?? []).map((it) => it.toUpperCase()))];
}
