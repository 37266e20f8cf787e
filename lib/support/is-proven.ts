import { type Clause, readClaims } from "@/lib/support/read-claims";

const ORDINARY = /[\p{L}0-9 .,;:!?'"’‘“”()–—\-&/%£]/u;
/** A capital that does not begin a sentence. */
const NAME = /(?<=[\p{L}\d,;:)%’'"”-]\s+["“(]?)\p{Lu}[\p{L}\d-]*/gu;
const WORD = /[\p{L}\d-]+/gu;
/** It stands anywhere in our texts and means nobody else. */
const OURSELVES = "Levqor";
/** A sentence that holds so much of a proof tells it as a whole. */
const WHOLE = 0.8;

/**
 * Whether a text claims nothing that the proofs do not. Every word that claims something stands in the proofs, no more
 * often than there (a name also in the headings above them), and so does every figure with its unit. "Not" and the words
 * that narrow a claim stand clause by clause before the same words; names keep their order; and where the proofs hold
 * several figures of a kind, each keeps its own words. It errs on the side of no.
 */
export function isProven(text: string, proofs: readonly string[], headings: readonly string[]): boolean {
  const proof = proofs.join("\n");
  if ([...text].some((character) => !ORDINARY.test(character) && !proof.includes(character))) return false;
  const claims = readClaims(text);
  const proven = proofs.flatMap(readClaims);
  return (
    saysNothingElse(tokensOf(claims), tokensOf(proven), tokensOf(headings.flatMap(readClaims))) &&
    isWithin(new Set(claims.flatMap((it) => [...it.figures])), new Set(proven.flatMap((it) => [...it.figures]))) &&
    isWithin(new Set(claims.flatMap((it) => it.turns)), new Set(proven.flatMap((it) => it.turns))) &&
    claims.every((clause) => turnsTheSameWay(clause, proven, new Set(claims.flatMap((it) => [...it.limits])))) &&
    claims.every((clause) => keepsFiguresInPlace(clause, proven)) &&
    proofs.every((it) => keepsNegations(claims, readClaims(it))) &&
    keepsNamesInOrder(text, proofs)
  );
}

/** No token that is not there, none more often than there, and at least half of them in the proof itself. */
function saysNothingElse(tokens: readonly string[], proof: readonly string[], above: readonly string[]): boolean {
  const count = (list: readonly string[], token: string) => list.filter((it) => it === token).length;
  const inProof = tokens.filter((it) => proof.includes(it)).length;
  return (
    inProof > 0 &&
    inProof * 2 >= tokens.length &&
    tokens.every((it) =>
      proof.includes(it)
        ? count(tokens, it) <= count(proof, it) + (isFigure(it) ? 0 : count(above, it))
        : above.includes(it),
    )
  );
}

/**
 * Each of its words is denied as often as somewhere in the proof; and one of the clauses nearest to this one is denied as
 * often as it, and narrowed no further than the whole sentence.
 */
function turnsTheSameWay(clause: Clause, proven: readonly Clause[], limits: ReadonlySet<string>): boolean {
  const agrees = (it: Clause) => it.negations === clause.negations;
  const holders = clause.tokens.map((token) => proven.filter((it) => it.tokens.includes(token)));
  if (holders.some((those) => those.length > 0 && !those.some(agrees))) return false;
  const near = proven.map((it) => ({ it, shared: clause.tokens.filter((token) => it.tokens.includes(token)).length }));
  const most = Math.max(...near.map((it) => it.shared));
  if (most === 0) return clause.turns.length === 0;
  return near.some(({ it, shared }) => shared === most && agrees(it) && isWithin(it.limits, limits));
}

/** Where a figure could be mistaken for another of its kind, one clause of the proof holds it with all its words. */
function keepsFiguresInPlace(clause: Clause, proven: readonly Clause[]): boolean {
  const known = new Set(tokensOf(proven));
  const words = clause.tokens.filter((it) => known.has(it) && !clause.figures.has(it));
  return [...clause.figures].every((figure) => {
    const rivals = new Set(proven.flatMap((it) => [...it.figures]).filter((it) => kindOf(it) === kindOf(figure)));
    const isThere = (it: Clause) => it.figures.has(figure) && words.every((word) => it.tokens.includes(word));
    return rivals.size === 1 || proven.some(isThere);
  });
}

/** What tells a proof as a whole denies as often as it. */
function keepsNegations(claims: readonly Clause[], proof: readonly Clause[]): boolean {
  const said = new Set(tokensOf(claims));
  const tokens = tokensOf(proof);
  if (tokens.filter((it) => said.has(it)).length < tokens.length * WHOLE) return true;
  const count = (clauses: readonly Clause[]) => clauses.reduce((sum, it) => sum + it.negations, 0);
  return count(claims) >= count(proof);
}

/** "From Starter to Professional" is not "from Professional to Starter". A number of an order names it wherever it stands. */
function keepsNamesInOrder(text: string, proofs: readonly string[]): boolean {
  const isName = (it: string) => it !== OURSELVES && !/\d/.test(it);
  const names = new Set([text, ...proofs].flatMap((it) => it.match(NAME) ?? []).filter(isName));
  const inOrder = (it: string) => (it.match(WORD) ?? []).filter((word) => names.has(word));
  let rest = proofs.flatMap(inOrder);
  return inOrder(text).every((name) => {
    const at = rest.indexOf(name);
    // A name out of a heading has no order.
    if (at < 0) return !proofs.some((it) => inOrder(it).includes(name));
    rest = rest.slice(at + 1);
    return true;
  });
}

/** "One chore a week" above a text does not make its price 1. */
const isFigure = (token: string) => /^\d/.test(token);
const tokensOf = (clauses: readonly Clause[]) => clauses.flatMap((it) => it.tokens);
const kindOf = (figure: string) => figure.split(" ")[1] ?? "";
const isWithin = (some: ReadonlySet<string>, others: ReadonlySet<string>) => [...some].every((it) => others.has(it));
