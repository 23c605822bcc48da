import { dateValue, DuckDBBlobValue, DuckDBInstance, listValue, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api"; // prettier-ignore
import { randomUUID } from "node:crypto";
import { access, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { dayKey, firstDay, type Day } from "../../domain/calendar";
import { SECONDS_PER_HOUR } from "../../domain/numbers";
import { fileLine, type ContractSource, type Counted } from "../../domain/territory/consolidate";
import type { FileLine } from "../../domain/territory/consolidation";
import { contractKey, contractName } from "../../domain/territory/contractKey";
import type { ConsolidatedFile, ContractDigest } from "../../domain/territory/types";

/**
 * The embedded base of a consolidation: every file with its hash and what it gave, and every line of hours. One
 * transaction per batch of files: a run that is killed leaves whole files, and the next one goes on from there. What a
 * file gave is taken out of it one contract at a time.
 */

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS fichiers (
    fichier VARCHAR, empreinte VARCHAR, version VARCHAR, lu_le VARCHAR, etat VARCHAR, resume VARCHAR, contenu BLOB
  );
  CREATE TABLE IF NOT EXISTS lignes (
    fichier VARCHAR, marche VARCHAR, acheteur VARCHAR, titulaire VARCHAR, type_structure VARCHAR, territoire VARCHAR,
    lot VARCHAR, support VARCHAR, mois DATE, identifiant VARCHAR, participant VARCHAR, pass_iae VARCHAR, qpv BOOLEAN,
    production_s BIGINT, accompagnement_s BIGINT, formation_s BIGINT
  );
  CREATE TABLE IF NOT EXISTS comptes (fichier VARCHAR, rang INTEGER);
  CREATE OR REPLACE VIEW lignes_comptees AS SELECT lignes.* FROM lignes SEMI JOIN comptes USING (fichier);`;

/** Tables as another version of the product may have left them: what they hold is read again from the files. */
const FORMER = `
  DROP VIEW IF EXISTS lignes_comptees;
  DROP TABLE IF EXISTS comptes;
  DROP TABLE IF EXISTS fichiers;
  DROP TABLE IF EXISTS lignes;`;

const COLUMNS =
  "comptes.fichier,comptes.rang,fichiers.fichier,fichiers.empreinte,fichiers.version,fichiers.lu_le,fichiers.etat,fichiers.resume,fichiers.contenu"; // prettier-ignore

/** What every version of the product had: tables of those names without them are somebody else's. */
const OURS = ["fichiers.fichier", "fichiers.empreinte"];

/** What the base may give back without reading a file again. */
export interface Stamp {
  readonly version: string;
  readonly asOf: Day;
}

const stampOf = ({ asOf }: Stamp): string => dayKey(asOf);

/** The serial of 1 January 1970, from which the base counts its days. */
const EPOCH = 25_569;

/** Beyond, the base puts what it works on aside on the disk. */
const MOST_MEMORY = "96MB";

const nameOf = (digest: ContractDigest, rank: number | null): string | null => {
  const person = rank === null ? undefined : digest.persons[rank];
  return [person?.lastName, person?.firstName].filter(Boolean).join(" ") || (person?.name ?? null);
};

const packed = (digest: ContractDigest): Uint8Array =>
  deflateRawSync(JSON.stringify(digest), { level: 1 });

const unpacked = (content: DuckDBValue | undefined): ContractDigest | null =>
  content instanceof DuckDBBlobValue
    ? (JSON.parse(inflateRawSync(content.bytes).toString("utf8")) as ContractDigest)
    : null;

const connected = async (path: string): Promise<readonly [DuckDBInstance, DuckDBConnection]> => {
  const instance = await DuckDBInstance.create(path, { threads: "2", memory_limit: MOST_MEMORY });
  return [instance, await instance.connect()];
};

/** A base is born whole: one that was being made when the program was killed would never open again. */
async function createBase(path: string): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.duckdb`);
  const [instance, connection] = await connected(temporary);
  await connection.run(SCHEMA);
  connection.closeSync();
  instance.closeSync();
  await rename(temporary, path);
}

const quoted = (path: string): string => `'${path.replace(/'/g, "''")}'`;

const hoursSql = (column: string): string =>
  `CAST(${column}_s AS DOUBLE) / ${SECONDS_PER_HOUR.toString()} AS ${column}_h`;

/** The lines that count, with their hours beside the exact seconds. */
const LINES_SQL = `SELECT *, ${["production", "accompagnement", "formation"].map(hoursSql).join(", ")}
  FROM lignes_comptees ORDER BY fichier, mois, lot, support, identifiant, participant`;

/** What the same bytes give under another name. */
const renamed = (file: ConsolidatedFile, source: string): ConsolidatedFile => {
  const { digest } = file;
  if (digest === null) return { ...file, source };
  const { reference, title, buyer, contractor } = digest;
  const key = contractKey(reference ?? title, buyer, contractor, source);
  return { ...file, source, digest: { ...digest, key } };
};

export class Base {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection
  ) {}

  /** @throws Error when the file is no base, or somebody else's, or when another program has it open */
  static async open(path: string): Promise<Base> {
    const isThere = await access(path).then(
      () => true,
      () => false
    );
    if (!isThere) await createBase(path);
    const [instance, connection] = await connected(path);
    const found = await connection.runAndReadAll(
      `SELECT string_agg(table_name || '.' || column_name, ',' ORDER BY table_name, column_index)
        FROM duckdb_columns() WHERE table_name IN ('comptes', 'fichiers')`
    );
    const columns = found.getRows()[0]?.[0];
    const isFormer = typeof columns === "string" && columns !== COLUMNS;
    if (isFormer && !OURS.every((column) => columns.split(",").includes(column))) {
      connection.closeSync();
      instance.closeSync();
      throw new Error("tables of somebody else's");
    }
    await connection.run("BEGIN TRANSACTION");
    if (isFormer) await connection.run(FORMER);
    await connection.run(SCHEMA);
    await connection.run("COMMIT");
    return new Base(instance, connection);
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  /** The rows of a query, one at a time. */
  private async *rows(
    sql: string,
    values: readonly DuckDBValue[] = []
  ): AsyncGenerator<readonly DuckDBValue[]> {
    const result = await this.connection.stream(sql, [...values]);
    for await (const chunk of result) {
      for (let row = 0; row < chunk.rowCount; row++) yield chunk.getRowValues(row);
    }
  }

  /** Hash of each file that is in the base, by its name; empty when it is to be read again whatever its hash. */
  async known(stamp: Stamp): Promise<ReadonlyMap<string, string>> {
    const hashes = new Map<string, string>();
    const sql = `SELECT fichier, CASE WHEN version = $1 AND lu_le = $2 THEN empreinte ELSE '' END FROM fichiers`;
    for await (const [source, hash] of this.rows(sql, [stamp.version, stampOf(stamp)])) {
      hashes.set(String(source), String(hash));
    }
    return hashes;
  }

  /** What the same bytes gave, under another name; null when those were replaced meanwhile. */
  async fileOf(sha256: string, source: string, stamp: Stamp): Promise<ConsolidatedFile | null> {
    const found = await this.connection.runAndReadAll(
      "SELECT resume, contenu FROM fichiers WHERE empreinte = $1 AND version = $2 AND lu_le = $3 LIMIT 1",
      [sha256, stamp.version, stampOf(stamp)]
    );
    const [summary, content] = found.getRows()[0] ?? [];
    if (typeof summary !== "string") return null;
    const { size, status, reasons } = JSON.parse(summary) as FileLine;
    return renamed({ source, sha256, size, status, reasons, digest: unpacked(content) }, source);
  }

  /** Keeps files with their lines, all of them or none; `replaced` are those the base has already. */
  async keep(
    files: readonly ConsolidatedFile[],
    replaced: readonly string[],
    stamp: Stamp
  ): Promise<void> {
    if (files.length === 0) return;
    const { connection } = this;
    await connection.run("BEGIN TRANSACTION");
    try {
      for (const table of replaced.length === 0 ? [] : ["lignes", "fichiers"]) {
        // A join, where a list would be gone through for each line.
        await connection.run(
          `DELETE FROM ${table} WHERE fichier IN (SELECT unnest($1::VARCHAR[]))`,
          [listValue([...replaced])]
        );
      }
      await this.appendFiles(files, stamp);
      await this.appendLines(files);
      await connection.run("COMMIT");
    } catch (error) {
      await connection.run("ROLLBACK").catch(() => undefined);
      throw error;
    }
  }

  private async appendFiles(files: readonly ConsolidatedFile[], stamp: Stamp): Promise<void> {
    const appender = await this.connection.createAppender("fichiers");
    const { version } = stamp;
    for (const file of files) {
      const { source, sha256, status, digest } = file;
      const summary = JSON.stringify(fileLine(file));
      for (const text of [source, sha256, version, stampOf(stamp), status, summary]) {
        appender.appendVarchar(text);
      }
      if (digest === null) appender.appendNull();
      else appender.appendBlob(packed(digest));
      appender.endRow();
    }
    appender.closeSync();
  }

  private async appendLines(files: readonly ConsolidatedFile[]): Promise<void> {
    const appender = await this.connection.createAppender("lignes");
    const text = (value: string | null | undefined): void =>
      value === null || value === undefined ? appender.appendNull() : appender.appendVarchar(value);
    for (const { source, digest } of files) {
      for (const line of digest?.lines ?? []) {
        if (digest === null) continue;
        const person = line.person === null ? undefined : digest.persons[line.person];
        text(source);
        text(contractName(digest));
        text(digest.buyer);
        text(digest.contractor);
        text(digest.structureKind);
        text(digest.territory);
        text(line.lot);
        text(line.support);
        if (line.month === null) appender.appendNull();
        else appender.appendDate(dateValue(firstDay(line.month) - EPOCH));
        text(person?.identifier);
        text(nameOf(digest, line.person));
        text(person?.pass);
        if (typeof person?.priorityDistrict === "boolean") {
          appender.appendBoolean(person.priorityDistrict);
        } else appender.appendNull();
        appender.appendBigInt(BigInt(line.production));
        appender.appendBigInt(BigInt(line.guidance));
        appender.appendBigInt(BigInt(line.training));
        appender.endRow();
      }
    }
    appender.closeSync();
  }

  /** The files of this run, as a consolidation takes them: nothing of a contract is held but while it is looked at. */
  async sourceOf(sources: ReadonlySet<string>): Promise<ContractSource> {
    const files: FileLine[] = [];
    for await (const [source, summary] of this.rows("SELECT fichier, resume FROM fichiers")) {
      if (sources.has(String(source))) files.push(JSON.parse(String(summary)) as FileLine);
    }
    let noted: readonly number[] | null = null;
    return {
      files,
      contracts: (places) => {
        const isNoted = noted === places;
        noted = places;
        const names = isNoted ? null : places.flatMap((place) => files[place]?.source ?? []);
        return this.contracts(names);
      },
    };
  }

  /** The contracts that count, in the order noted; `sources` notes another one. */
  private async *contracts(sources: readonly string[] | null): AsyncGenerator<Counted> {
    if (sources !== null) await this.count(sources);
    const sql = `SELECT fichier, contenu FROM comptes JOIN fichiers USING (fichier) ORDER BY rang`;
    for await (const [source, content] of this.rows(sql)) {
      const digest = unpacked(content);
      if (digest !== null) yield { source: String(source), digest };
    }
  }

  /** Notes the files whose contract counts: the view `lignes_comptees` has their lines alone. */
  private async count(sources: readonly string[]): Promise<void> {
    await this.connection.run("BEGIN TRANSACTION");
    await this.connection.run("DELETE FROM comptes");
    const appender = await this.connection.createAppender("comptes");
    sources.forEach((source, rank) => {
      appender.appendVarchar(source);
      appender.appendInteger(rank);
      appender.endRow();
    });
    appender.closeSync();
    await this.connection.run("COMMIT");
  }

  /** Writes the lines that count as Parquet, which any engine reads. */
  async writeLines(path: string): Promise<void> {
    await this.connection.run(
      `COPY (${LINES_SQL}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480)`
    );
  }

  /** Whether a Parquet file holds lines that a run wrote: a file with other columns, or none at all, is no such file. */
  async hasLines(path: string): Promise<boolean> {
    const columnsOf = async (from: string): Promise<readonly string[]> =>
      (await this.connection.runAndReadAll(`SELECT * FROM ${from} LIMIT 0`)).columnNames();
    try {
      const found = await columnsOf(`read_parquet(${quoted(path)})`);
      return String(found) === String(await columnsOf(`(${LINES_SQL})`));
    } catch {
      return false;
    }
  }
}
