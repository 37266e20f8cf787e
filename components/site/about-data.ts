/** What we say about ourselves: how we work, without people, customers or figures that nobody can check. */
export const ABOUT = [
  {
    title: "What we are",
    text: [
      "Levqor is a small automation agency for small businesses. It sells one thing: a chore that does itself, built in your own tools and handed over with plain instructions.",
      "We made it a product because a small business should not have to hold three meetings to learn a price. The price is on the page, the delivery time is on the page, and a form takes the place of the meeting.",
    ],
  },
  {
    title: "Who it is for",
    text: [
      "Founders, coaches, agencies, shops and trades: people whose work is not computers, and who lose a day of the month to copying.",
      "If you like building automations yourself, build them yourself. Our guides tell how to choose, and they are free to read.",
    ],
  },
  {
    title: "How we work",
    text: [
      "Orders, payments, forms, reminders and status pages run by themselves, on software that we wrote and that you use when you buy. The building is done by people, and so is every answer about money, security, your data or a complaint.",
      "The chat answers from our own pages and shows the sentence that it took. Where the pages do not say, it says so and offers a person.",
    ],
  },
  {
    title: "What we do not do",
    text: [
      "We publish no ratings, customer counts, logos or uptime figures that we cannot prove, so this site has none. When customers let us quote them, their words will stand here with their names.",
      "We set no cookie and keep nothing on your device on these pages. We refuse work that decides about health, law, credit or safety, and anything about the data of minors.",
    ],
  },
  {
    title: "The formal part",
    text: [
      "We work in English, sell in pounds, and our terms are under the law of England and Wales. Support is there on weekdays in UK office hours.",
    ],
  },
] as const;
