namespace Stemma.Storage;

internal static class SqliteArchive;
