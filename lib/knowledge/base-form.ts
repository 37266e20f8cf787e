/** Irregular forms, which no stemmer sees through, and the word they are forms of. */
const FORMS = `
be:been,being begin:began,begun break:broke,broken bring:brought build:built buy:bought catch:caught choose:chose,chosen
come:came cut:cutting deal:dealt do:done draw:drew,drawn drive:drove,driven fall:fell,fallen feel:felt find:found
forget:forgot,forgotten freeze:froze,frozen get:gotten give:gave,given go:gone,went grow:grew,grown hear:heard hide:hidden
hold:held keep:kept know:knew,known leave:left lose:lost mean:meant meet:met pay:paid run:ran say:said see:saw,seen
sell:sold send:sent set:setting show:shown,showed speak:spoke,spoken spend:spent stand:stood steal:stole,stolen stick:stuck
take:took,taken teach:taught tell:told think:thought understand:understood wear:worn win:won write:wrote,written
big:bigger,biggest large:larger,largest small:smaller,smallest high:higher,highest low:lower,lowest
bookkeeper:accountant,accountants,accounting child:children company:companies
`;

const BASES: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split(/\s+/)
    .flatMap((it) => {
      const [base = "", forms = ""] = it.split(":");
      return forms.split(",").map((form) => [form, base] as const);
    }),
);

/** "sent" is a form of "send"; any other word stays as it is. */
export function baseForm(word: string): string {
  return BASES.get(word) ?? word;
}
