import { z } from "zod";
import { type Connector, defineAction } from "@/lib/connectors/connector";
import { CALL_CENTS } from "@/lib/connectors/prices";
import { excerpt, pageSize, words } from "@/lib/connectors/schema";
import { callTelegram, hasTelegramBot, telegramHost } from "@/lib/telegram";

const PRICES = CALL_CENTS.telegram;
const chatId = z.union(
  [
    z.number().int().min(-9_007_199_254_740_991).max(9_007_199_254_740_991),
    z.string().regex(/^(-?[1-9]\d{0,15}|@[A-Za-z]\w{4,31})$/),
  ],
  "must be a chat's number, or the @name of a channel",
);
const shape = (summary: string) => ({ method: "POST", host: telegramHost(), summary });

export const TELEGRAM = {
  title: "Telegram",
  needs: ["TELEGRAM_BOT_TOKEN"],
  isConfigured: hasTelegramBot,
  actions: {
    send_message: defineAction({
      input: z.strictObject({ chatId, text: words(4_096) }),
      cost: () => PRICES.send_message,
      describe: (it) => shape(`Sends to chat ${it.chatId}: “${excerpt(it.text)}”`),
      run: async (it, { signal }) => {
        const options = { link_preview_options: { is_disabled: true } };
        const sent = await callTelegram(signal, (api) => api.sendMessage(it.chatId, it.text, options));
        return { messageId: sent.message_id, chatId: sent.chat.id };
      },
    }),
    get_me: defineAction({
      input: z.strictObject({}),
      cost: () => PRICES.get_me,
      describe: () => shape("Asks who our bot is"),
      run: async (_, { signal }) => {
        const me = await callTelegram(signal, (api) => api.getMe());
        return { id: me.id, username: me.username, name: me.first_name };
      },
    }),
    get_updates: defineAction({
      input: z.strictObject({
        limit: pageSize(100, 20),
        offset: z.number().int().min(-100).max(2_147_483_647).optional(),
      }),
      cost: () => PRICES.get_updates,
      describe: (it) => shape(`Reads up to ${it.limit} updates of our bot`),
      run: async (it, { signal }) => ({
        updates: await callTelegram(signal, (api) => api.getUpdates({ ...it, timeout: 0 })),
      }),
    }),
  },
} satisfies Connector;
