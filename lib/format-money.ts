/**
 * Minor units in words: 9900 gbp -> "£99", 9950 gbp -> "£99.50". Whole amounts lose their decimals,
 * others keep all of them. `currency` is an ISO 4217 code in any case; with anything else the plain figure has to do.
 */
export function formatMoney(cents: number, currency: string): string {
  const code = currency.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) return `${(cents / 100).toFixed(2)} ${currency}`.trim();
  const digits = fractionDigits(code);
  const amount = cents / 10 ** digits;
  return new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency: code,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: Number.isInteger(amount) ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

function fractionDigits(code: string): number {
  const options = new Intl.NumberFormat("en-GB", { style: "currency", currency: code }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}
