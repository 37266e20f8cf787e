import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

// Object ids of Postgres' types; "char" with quotes is the catalogue's one-byte type, not character(n).
const CHAR = 18;
const CHAR_ARRAY = 1002;
const BPCHAR = 1042;
const BPCHAR_ARRAY = 1014;

/** Which columns of a result were "char", by the rows of the result. */
const charColumns = new WeakMap();

/**
 * adapter-pg refuses columns of type "char", which the engine reads from Postgres' catalogue: to the adapter they are
 * passed off as character(1), and `tellCharacters` below names them rightly to the engine.
 */
class CataloguePool extends pg.Pool {
  async query(config) {
    if (typeof config === "string") return super.query(config);
    const { types } = config;
    // Arrays are parsed while they arrive, so their parser has to be exchanged beforehand.
    const getTypeParser = (oid, format) => types.getTypeParser(oid === CHAR_ARRAY ? BPCHAR_ARRAY : oid, format);
    const result = await super.query({ ...config, types: { getTypeParser } });
    const found = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []));
    for (const index of found) result.fields[index].dataTypeID = BPCHAR;
    charColumns.set(result.rows, found);
    return result;
  }
}

function tellCharacters(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

/** adapter-pg cuts scripts at every semicolon, also within a function's body; Postgres takes them whole. */
function sendScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      // Throws the error in the form that the engine reads.
      adapter.onError(error);
    }
  };
}

/**
 * Opens connections for the engine: to the database of `url`, and to a shadow database (an empty scratch one in which
 * the engine replays the migrations to learn what they lead to), made and dropped here.
 * @param {string} url postgresql://user:password@host:port/database?schema=public
 */
export function createAdapterFactory(url) {
  const schema = new URL(url).searchParams.get("schema") ?? undefined;
  const connect = async (database) => {
    const pool = new CataloguePool({ ...connectionOf(url), ...(database ? { database } : {}) });
    const adapter = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect();
    tellCharacters(adapter);
    sendScriptsWhole(adapter);
    return adapter;
  };
  const { provider, adapterName } = new PrismaPg({});
  return {
    provider,
    adapterName,
    connect: () => connect(),
    connectToShadowDb: () => connectToShadowDatabase(url, connect),
  };
}

/** adapter-pg's own connectToShadowDb, given a connection string, runs the shadow's SQL in the main database. */
async function connectToShadowDatabase(url, connect) {
  const name = `prisma_shadow_${randomUUID()}`;
  const admin = new pg.Client(connectionOf(url));
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
  const adapter = await connect(name);
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.end();
  };
  return adapter;
}

/** The parts of a connection string, read as `pg` reads them (TLS included), so that the database can be exchanged. */
export function connectionOf(url) {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  return { host, port, user, password, database, ssl };
}
