import { dateValue, DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { dayKey, firstDay, type Day } from "../../domain/calendar";
import { SECONDS_PER_HOUR } from "../../domain/numbers";
import type { ConsolidatedFile, ContractDigest } from "../../domain/territory/types";

/**
 * The embedded base of a consolidation: every file with its hash and what it gave, and every line of hours. One
 * transaction per batch of files: a run that is killed leaves whole files, and the next one goes on from there.
 */

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS fichiers (
    fichier VARCHAR PRIMARY KEY, empreinte VARCHAR, version VARCHAR, lu_le VARCHAR, etat VARCHAR, contenu VARCHAR
  );
  CREATE TABLE IF NOT EXISTS lignes (
    fichier VARCHAR, marche VARCHAR, acheteur VARCHAR, titulaire VARCHAR, type_structure VARCHAR, territoire VARCHAR,
    lot VARCHAR, support VARCHAR, mois DATE, identifiant VARCHAR, participant VARCHAR, pass_iae VARCHAR, qpv BOOLEAN,
    production_s BIGINT, accompagnement_s BIGINT, formation_s BIGINT
  );`;

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

export class Base {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection
  ) {}

  /** @throws Error of DuckDB when the file is no base, or another program has it open */
  static async open(path: string): Promise<Base> {
    const instance = await DuckDBInstance.create(path, { threads: "2", memory_limit: "1GB" });
    const connection = await instance.connect();
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

  /** What the same bytes gave; null when the base does not have them. */
  async fileOf(sha256: string, stamp: Stamp): Promise<ConsolidatedFile | null> {
    const found = await this.connection.runAndReadAll(
      "SELECT contenu FROM fichiers WHERE empreinte = $1 AND version = $2 AND lu_le = $3 LIMIT 1",
      [sha256, stamp.version, stampOf(stamp)]
    );
    const [content] = found.getRows()[0] ?? [];
    return typeof content === "string" ? (JSON.parse(content) as ConsolidatedFile) : null;
  }

  /** Keeps files with their lines, all of them or none. */
  async keep(files: readonly ConsolidatedFile[], stamp: Stamp): Promise<void> {
    if (files.length === 0) return;
    const { connection } = this;
    await connection.run("BEGIN TRANSACTION");
    try {
      for (const file of files) {
        await connection.run("DELETE FROM lignes WHERE fichier = $1", [file.source]);
        await connection.run("INSERT OR REPLACE INTO fichiers VALUES ($1, $2, $3, $4, $5, $6)", [
          file.source,
          file.sha256,
          stamp.version,
          stampOf(stamp),
          file.status,
          JSON.stringify(file),
        ]);
      }
      await this.appendLines(files);
      await connection.run("COMMIT");
    } catch (error) {
      await connection.run("ROLLBACK").catch(() => undefined);
      throw error;
    }
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

  /** Writes the lines of the files whose contract counts as Parquet, which any engine reads. */
  async writeLines(path: string, counted: readonly string[]): Promise<void> {
    const { connection } = this;
    await connection.run("CREATE OR REPLACE TEMP TABLE comptes (fichier VARCHAR)");
    const appender = await connection.createAppender("comptes");
    for (const source of counted) {
      appender.appendVarchar(source);
      appender.endRow();
    }
    appender.closeSync();
    const hours = (column: string): string =>
      `CAST(${column}_s AS DOUBLE) / ${SECONDS_PER_HOUR.toString()} AS ${column}_h`;
    const select = `SELECT l.*, ${["production", "accompagnement", "formation"].map(hours).join(", ")}
      FROM lignes l JOIN comptes USING (fichier) ORDER BY fichier, mois, lot, support, identifiant, participant`;
    const quoted = `'${path.replace(/'/g, "''")}'`;
    await connection.run(`COPY (${select}) TO ${quoted} (FORMAT parquet, COMPRESSION zstd)`);
  }
}
