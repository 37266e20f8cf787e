import type { ConnectorName } from "@/lib/connectors/connector";

/** What each connector's actions are in a visitor's words. A test holds the list together with the registry. */
export const ACTION_WORDS: Readonly<
  Record<ConnectorName, { about: string; actions: Readonly<Record<string, string>> }>
> = {
  gmail: {
    about: "Your mailbox: what comes in can start an automation, and what goes out carries your name.",
    actions: {
      list_labels: "Read which labels there are",
      list_messages: "Find messages, by label or words",
      send_email: "Send an e-mail",
    },
  },
  notion: {
    about: "The place for client pages, job lists and tables.",
    actions: {
      search: "Find pages and databases",
      query_database: "Read the rows of a database",
      create_page: "Make a page or a row",
    },
  },
  slack: {
    about: "Where the team hears what happened, and where somebody is asked.",
    actions: {
      post_message: "Post a message",
      list_channels: "Read which channels there are",
      upload_file: "Post a file",
    },
  },
  telegram: {
    about: "Messages to your telephone, for one person or a group.",
    actions: {
      send_message: "Send a message",
      get_me: "Check that the bot is connected",
      get_updates: "Read what was written to the bot",
    },
  },
  whatsapp: {
    about: "Messages from your business number to people who expect them.",
    actions: { send_message: "Send a message" },
  },
  http: {
    about: "Any other tool that has an API over https, once its address is on our list.",
    actions: { request: "Send a request and read the answer" },
  },
  openai: {
    about: "A language model for drafts and for sorting. What it writes is a draft, and what it decides is checked.",
    actions: { generate: "Write a draft or a summary", classify: "Sort a text into one of your labels" },
  },
};
