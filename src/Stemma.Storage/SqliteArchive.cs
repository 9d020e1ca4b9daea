using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Stemma.Dossiers;
using Stemma.Dossiers.Contract;

namespace Stemma.Storage;

/// <summary>The archive in one SQLite file. Not for several threads at once.</summary>
public sealed class SqliteArchive : IArchive
{
    private const int Schema = 1;

    private readonly SqliteConnection _connection;

    private SqliteArchive(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens an archive, making it where there is none.</summary>
    /// <exception cref="InvalidDataException">The file is no archive, or one of a later Stemma.</exception>
    public static SqliteArchive Open(string file)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            var archive = new SqliteArchive(connection);
            archive.Prepare(file);
            return archive;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new InvalidDataException(
                $"{file} cannot be opened as a Stemma archive ({e.Message}). Name another --out folder, or remove the file.",
                e
            );
        }
        catch (InvalidDataException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public AnalysedInput? Find(InputKey input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var find = Command(
            "SELECT id, failure FROM input WHERE path = $path AND hash = $hash AND plain = $plain AND analysis = $analysis"
        );
        Bind(find, input);
        find.Parameters.AddWithValue("$analysis", AnalysisLine.Version);
        long id;
        string? failure;
        using (var row = find.ExecuteReader())
        {
            if (!row.Read())
            {
                return null;
            }

            id = row.GetInt64(0);
            failure = row.IsDBNull(1) ? null : row.GetString(1);
        }

        using var load = Command(
            "SELECT a.record, n.layers FROM article a JOIN annotation n USING (input, place) WHERE a.input = $id ORDER BY a.place"
        );
        load.Parameters.AddWithValue("$id", id);
        var articles = ImmutableArray.CreateBuilder<Article>();
        using var rows = load.ExecuteReader();
        while (rows.Read())
        {
            var article = StoredJson.Unpack((byte[])rows[0], StoredJson.ArticleType);
            articles.Add(StoredJson.Unpack((byte[])rows[1], StoredJson.LayersType).On(article));
        }

        return new AnalysedInput(articles.ToImmutable(), failure);
    }

    /// <inheritdoc/>
    public void Keep(InputKey input, ReadOnlyMemory<byte> raw, AnalysedInput analysed)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(analysed);
        using var transaction = _connection.BeginTransaction();
        Delete(input);
        Run(
            "INSERT OR IGNORE INTO raw (hash, size, bytes) VALUES ($hash, $size, $bytes)",
            ("$hash", input.ContentHash),
            ("$size", raw.Length),
            ("$bytes", StoredJson.Pack(raw.Span))
        );
        using var insert = Command(
            "INSERT INTO input (path, hash, plain, analysis, failure) VALUES ($path, $hash, $plain, $analysis, $failure) RETURNING id"
        );
        Bind(insert, input);
        insert.Parameters.AddWithValue("$analysis", AnalysisLine.Version);
        insert.Parameters.AddWithValue("$failure", (object?)analysed.Failure ?? DBNull.Value);
        var id = (long)insert.ExecuteScalar()!;
        for (var place = 0; place < analysed.Articles.Length; place++)
        {
            Keep(id, place, analysed.Articles[place]);
        }

        transaction.Commit();
    }

    /// <inheritdoc/>
    public IReadOnlyList<InputKey> Inputs()
    {
        using var select = Command(
            "SELECT path, hash, plain FROM input ORDER BY path, hash, plain"
        );
        using var rows = select.ExecuteReader();
        var inputs = new List<InputKey>();
        while (rows.Read())
        {
            inputs.Add(new InputKey(rows.GetString(0), rows.GetString(1), rows.GetInt64(2) != 0));
        }

        return inputs;
    }

    /// <inheritdoc/>
    public void Forget(IEnumerable<InputKey> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        using var transaction = _connection.BeginTransaction();
        foreach (var input in inputs)
        {
            Delete(input);
        }

        Run("DELETE FROM raw WHERE hash NOT IN (SELECT hash FROM input)");
        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Keep(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        using var transaction = _connection.BeginTransaction();
        Run(
            "DELETE FROM passage; DELETE FROM derivation; DELETE FROM story_article; DELETE FROM dossier;"
        );
        var file = DossierFiles.Of(dossier);
        foreach (var derivation in file.Derivations)
        {
            Run(
                "INSERT OR REPLACE INTO derivation VALUES ($from, $to, $type, $direction, $confidence)",
                ("$from", derivation.From),
                ("$to", derivation.To),
                ("$type", derivation.Type.ToString().ToLowerInvariant()),
                ("$direction", derivation.Direction.ToString().ToLowerInvariant()),
                ("$confidence", derivation.Confidence)
            );
            foreach (var passage in derivation.Passages)
            {
                Run(
                    "INSERT INTO passage VALUES ($from, $to, $a, $b, $c, $d)",
                    ("$from", derivation.From),
                    ("$to", derivation.To),
                    ("$a", passage.From.Start),
                    ("$b", passage.From.End),
                    ("$c", passage.To.Start),
                    ("$d", passage.To.End)
                );
            }
        }

        foreach (var story in file.Stories)
        {
            foreach (var article in story.Articles)
            {
                Run(
                    "INSERT OR IGNORE INTO story_article VALUES ($story, $article)",
                    ("$story", story.Id),
                    ("$article", article)
                );
            }
        }

        using var content = new MemoryStream();
        ContractJson.Write(file, content);
        Run(
            "INSERT INTO dossier VALUES (1, $content)",
            ("$content", StoredJson.Pack(content.ToArray()))
        );
        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Prepare(string file)
    {
        Run("PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        using var version = Command("PRAGMA user_version");
        var found = Convert.ToInt32(
            version.ExecuteScalar(),
            System.Globalization.CultureInfo.InvariantCulture
        );
        if (found == Schema)
        {
            return;
        }

        using var tables = Command("SELECT count(*) FROM sqlite_master");
        if (found != 0 || (long)tables.ExecuteScalar()! != 0)
        {
            throw new InvalidDataException(
                $"{file} is a database of schema {found}; this Stemma writes schema {Schema}. Name another --out folder."
            );
        }

        using var schema = new StreamReader(
            typeof(SqliteArchive).Assembly.GetManifestResourceStream("schema.sql")!
        );
        Run(schema.ReadToEnd() + $"PRAGMA user_version = {Schema};");
    }

    private void Keep(long input, int place, Article article)
    {
        Run(
            "INSERT INTO article VALUES ($id, $input, $place, $path, $language, $title, $outlet, $published, $text, $record)",
            ("$id", article.Id.Value),
            ("$input", input),
            ("$place", place),
            ("$path", article.Path),
            ("$language", article.Language),
            ("$title", article.Title),
            ("$outlet", article.Outlet),
            ("$published", article.Published.When.Value?.ToString()),
            ("$text", article.Text),
            ("$record", StoredJson.Pack(article, StoredJson.ArticleType))
        );
        Run(
            "INSERT INTO annotation VALUES ($input, $place, $layers)",
            ("$input", input),
            ("$place", place),
            ("$layers", StoredJson.Pack(StoredLayers.Of(article), StoredJson.LayersType))
        );
    }

    private void Delete(InputKey input)
    {
        using var delete = Command(
            "DELETE FROM input WHERE path = $path AND hash = $hash AND plain = $plain"
        );
        Bind(delete, input);
        delete.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, InputKey input)
    {
        command.Parameters.AddWithValue("$path", input.Path);
        command.Parameters.AddWithValue("$hash", input.ContentHash);
        command.Parameters.AddWithValue("$plain", input.Plain ? 1 : 0);
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }
}
