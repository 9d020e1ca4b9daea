namespace Stemma.Actors.Tagging;

/// <summary>
/// The bytes of a model, inside a Brotli stream: magic number; number of types and each of them; the transitions; number of features;
/// then, in order of their hashes, the difference to the hash before, a mask of the tags that have a weight, and those weights.
/// </summary>
internal static class TaggerFile
{
    public static TaggerModel Read(BinaryReader reader)
    {
        if (reader.ReadUInt32() != TaggerModel.Magic)
        {
            throw new InvalidDataException("These are no weights of a name tagger.");
        }

        var types = new NameType[reader.ReadByte()];
        for (int type = 0; type < types.Length; type++)
        {
            types[type] = (NameType)reader.ReadByte();
        }

        var scheme = new TagScheme(types);
        var transitions = new short[scheme.Count * scheme.Count];
        for (int pair = 0; pair < transitions.Length; pair++)
        {
            transitions[pair] = reader.ReadInt16();
        }

        var features = new uint[reader.Read7BitEncodedInt()];
        int width = TaggerModel.WidthOf(scheme);
        var weights = new sbyte[features.Length * width];
        uint feature = 0;
        for (int row = 0; row < features.Length; row++)
        {
            feature += (uint)reader.Read7BitEncodedInt64();
            features[row] = feature;
            uint mask = reader.ReadUInt32();
            for (int tag = 0; tag < scheme.Count; tag++)
            {
                if ((mask >> tag & 1) != 0)
                {
                    weights[(row * width) + tag] = reader.ReadSByte();
                }
            }
        }

        return new TaggerModel(scheme, transitions, features, weights);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="scheme">At most 31 tags.</param>
    /// <param name="transitions">Of each pair of tags.</param>
    /// <param name="features">Hashes in ascending order.</param>
    /// <param name="weights">A row for each feature.</param>
    public static void Write(
        BinaryWriter writer,
        TagScheme scheme,
        short[] transitions,
        uint[] features,
        sbyte[] weights
    )
    {
        writer.Write(TaggerModel.Magic);
        writer.Write((byte)scheme.Types.Count);
        foreach (var type in scheme.Types)
        {
            writer.Write((byte)type);
        }

        foreach (short weight in transitions)
        {
            writer.Write(weight);
        }

        writer.Write7BitEncodedInt(features.Length);
        int width = TaggerModel.WidthOf(scheme);
        uint before = 0;
        for (int row = 0; row < features.Length; row++)
        {
            writer.Write7BitEncodedInt64(features[row] - before);
            before = features[row];
            var tags = weights.AsSpan(row * width, scheme.Count);
            uint mask = 0;
            for (int tag = 0; tag < tags.Length; tag++)
            {
                mask |= tags[tag] != 0 ? 1u << tag : 0;
            }

            writer.Write(mask);
            foreach (sbyte weight in tags)
            {
                if (weight != 0)
                {
                    writer.Write(weight);
                }
            }
        }
    }
}
