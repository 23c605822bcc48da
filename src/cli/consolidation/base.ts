import { dateValue, DuckDBInstance, listValue, type DuckDBConnection } from "@duckdb/node-api";
import { randomUUID } from "node:crypto";
import { access, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dayKey, firstDay, type Day } from "../../domain/calendar";
import { SECONDS_PER_HOUR } from "../../domain/numbers";
import { contractKey } from "../../domain/territory/contractKey";
import type { ConsolidatedFile, ContractDigest } from "../../domain/territory/types";

/**
 * The embedded base of a consolidation: every file with its hash and what it gave, and every line of hours. One
 * transaction per batch of files: a run that is killed leaves whole files, and the next one goes on from there.
 */

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS fichiers (
    fichier VARCHAR, empreinte VARCHAR, version VARCHAR, lu_le VARCHAR, etat VARCHAR, contenu VARCHAR
  );
  CREATE TABLE IF NOT EXISTS lignes (
    fichier VARCHAR, marche VARCHAR, acheteur VARCHAR, titulaire VARCHAR, type_structure VARCHAR, territoire VARCHAR,
    lot VARCHAR, support VARCHAR, mois DATE, identifiant VARCHAR, participant VARCHAR, pass_iae VARCHAR, qpv BOOLEAN,
    production_s BIGINT, accompagnement_s BIGINT, formation_s BIGINT
  );
  CREATE TABLE IF NOT EXISTS comptes (fichier VARCHAR);
  CREATE OR REPLACE VIEW lignes_comptees AS SELECT lignes.* FROM lignes SEMI JOIN comptes USING (fichier);`;

/** What the base may give back without reading a file again. */
export interface Stamp {
  readonly version: string;
  readonly asOf: Day;
}

const stampOf = ({ asOf }: Stamp): string => dayKey(asOf);

/** The serial of 1 January 1970, from which the base counts its days. */
const EPOCH = 25_569;

const nameOf = (digest: ContractDigest, rank: number | null): string | null => {
  const person = rank === null ? undefined : digest.persons[rank];
  return [person?.lastName, person?.firstName].filter(Boolean).join(" ") || (person?.name ?? null);
};

const connected = async (path: string): Promise<readonly [DuckDBInstance, DuckDBConnection]> => {
  const instance = await DuckDBInstance.create(path, { threads: "2", memory_limit: "1GB" });
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

/** What the same bytes give under another name. */
const renamed = (file: ConsolidatedFile, source: string): ConsolidatedFile => {
  const { digest } = file;
  if (digest === null) return { ...file, source };
  const { reference, buyer, contractor } = digest;
  const key = contractKey(reference, buyer, contractor, source);
  return { ...file, source, digest: { ...digest, key } };
};

export class Base {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection
  ) {}

  /** @throws Error of DuckDB when the file is no base, or another program has it open */
  static async open(path: string): Promise<Base> {
    const isThere = await access(path).then(
      () => true,
      () => false
    );
    if (!isThere) await createBase(path);
    const [instance, connection] = await connected(path);
    await connection.run(SCHEMA);
    return new Base(instance, connection);
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  /** Hashes of the files that were read by this version, for this day. */
  async knownHashes(stamp: Stamp): Promise<readonly string[]> {
    const found = await this.connection.runAndReadAll(
      "SELECT DISTINCT empreinte FROM fichiers WHERE version = $1 AND lu_le = $2 AND empreinte <> ''",
      [stamp.version, stampOf(stamp)]
    );
    return found.getRows().map(([hash]) => String(hash));
  }

  /**
   * What the same bytes gave, under the name they have now; «kept» when the base has them under that very name, null
   * when those of another name were replaced meanwhile.
   */
  async fileOf(
    sha256: string,
    source: string,
    stamp: Stamp
  ): Promise<ConsolidatedFile | "kept" | null> {
    const found = await this.connection.runAndReadAll(
      `SELECT fichier, contenu FROM fichiers WHERE empreinte = $1 AND version = $2 AND lu_le = $3
        ORDER BY fichier = $4 DESC LIMIT 1`,
      [sha256, stamp.version, stampOf(stamp), source]
    );
    const [name, content] = found.getRows()[0] ?? [];
    if (name === source) return "kept";
    if (typeof content !== "string") return null;
    return renamed(JSON.parse(content) as ConsolidatedFile, source);
  }

  /** Keeps files with their lines, all of them or none. */
  async keep(files: readonly ConsolidatedFile[], stamp: Stamp): Promise<void> {
    if (files.length === 0) return;
    const { connection } = this;
    await connection.run("BEGIN TRANSACTION");
    try {
      const sources = [listValue(files.map(({ source }) => source))];
      for (const table of ["lignes", "fichiers"]) {
        // A join, where a list would be gone through for each line.
        await connection.run(
          `DELETE FROM ${table} WHERE fichier IN (SELECT unnest($1::VARCHAR[]))`,
          sources
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
    for (const file of files) {
      const { source, sha256, status } = file;
      const { version } = stamp;
      for (const text of [source, sha256, version, stampOf(stamp), status, JSON.stringify(file)]) {
        appender.appendVarchar(text);
      }
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
        text(digest.reference);
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

  /** Every file kept, once; of those asked for in this run alone. */
  async files(sources: ReadonlySet<string>): Promise<readonly ConsolidatedFile[]> {
    const found = await this.connection.runAndReadAll("SELECT fichier, contenu FROM fichiers");
    return found
      .getRows()
      .flatMap(([source, content]) =>
        typeof content === "string" && sources.has(String(source))
          ? [JSON.parse(content) as ConsolidatedFile]
          : []
      );
  }

  /** Notes the files whose contract counts: the view `lignes_comptees` has their lines alone. */
  async count(sources: readonly string[]): Promise<void> {
    await this.connection.run("BEGIN TRANSACTION");
    await this.connection.run("DELETE FROM comptes");
    const appender = await this.connection.createAppender("comptes");
    for (const source of sources) {
      appender.appendVarchar(source);
      appender.endRow();
    }
    appender.closeSync();
    await this.connection.run("COMMIT");
  }

  /** Writes the lines that count as Parquet, which any engine reads. */
  async writeLines(path: string): Promise<void> {
    const hours = (column: string): string =>
      `CAST(${column}_s AS DOUBLE) / ${SECONDS_PER_HOUR.toString()} AS ${column}_h`;
    const select = `SELECT *, ${["production", "accompagnement", "formation"].map(hours).join(", ")}
      FROM lignes_comptees ORDER BY fichier, mois, lot, support, identifiant, participant`;
    const quoted = `'${path.replace(/'/g, "''")}'`;
    await this.connection.run(`COPY (${select}) TO ${quoted} (FORMAT parquet, COMPRESSION zstd)`);
  }
}
