/**
 * Minor units in words: 9900 gbp -> "£99", 9950 gbp -> "£99.50". Whole amounts lose their decimals,
 * others keep all of them. `currency` is an ISO 4217 code in any case.
 */
export function formatMoney(cents: number, currency: string): string {
  const code = currency.toUpperCase();
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
