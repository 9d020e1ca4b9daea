namespace Stemma.Actors;

/// <summary>Joins profiles of one actor, best evidence first.</summary>
internal static class ActorMerger
{
    /// <summary>Blocks larger than this hold names too common for a spelling alone to join them.</summary>
    private const int LargestBlock = 64;

    public static List<ActorGroup> Merge(List<ActorProfile> profiles)
    {
        var reasons = new Dictionary<ActorProfile, string>();
        var parent = Enumerable.Range(0, profiles.Count).ToArray();
        var roles = profiles
            .Select(profile => new HashSet<string>(profile.Roles, StringComparer.Ordinal))
            .ToArray();

        // The same letters, hyphens and marks aside.
        foreach (var same in Blocks(profiles, profile => profile.Compact))
        {
            foreach (int at in same.OrderByDescending(at => profiles[at].Roles.Length))
            {
                foreach (int other in same)
                {
                    if (
                        other != at
                        && SameKind(at, other)
                        && !RoleClasses.Contradict(roles[Root(at)], roles[Root(other)])
                    )
                    {
                        Join(at, other, "the same letters");
                    }
                }
            }
        }

        Acronyms();

        // One name of another script, or another spelling.
        foreach (
            var block in Blocks(
                profiles,
                profile => profile.Type == NameType.Person ? "p:" + Sorted(profile.Bones) : null
            )
        )
        {
            Compare(block);
        }

        foreach (var block in Keys(profiles))
        {
            if (block.Count <= LargestBlock)
            {
                Compare(block);
            }
        }

        return
        [
            .. Enumerable
                .Range(0, profiles.Count)
                .GroupBy(Root)
                .Select(group => new ActorGroup([.. group.Select(at => profiles[at])], reasons)),
        ];

        int Root(int at)
        {
            while (parent[at] != at)
            {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }

            return at;
        }

        // Rules may take a ship for a person in one text; a person with a role is no ship.
        bool SameKind(int left, int right) =>
            profiles[left].Type == profiles[right].Type
            || (roles[Root(left)].Count == 0 && roles[Root(right)].Count == 0);

        // "MPA" where other texts print "Meridian Press Agency (MPA)": only where they spell out one name in each language.
        void Acronyms()
        {
            foreach (
                var spelled in Blocks(
                    profiles,
                    profile =>
                        profile.Type != NameType.Organisation ? null : profile.Short ?? profile.Name
                )
            )
            {
                var full = spelled.Where(at => profiles[at].Short is not null).ToList();
                bool clear = full.GroupBy(at => profiles[at].Language, StringComparer.Ordinal)
                    .All(names => names.Select(Root).Distinct().Count() == 1);
                if (full.Count == 0 || !clear)
                {
                    continue;
                }

                foreach (int at in spelled)
                {
                    Join(full[0], at, "its acronym, which a text prints beside the name");
                }
            }
        }

        void Join(int left, int right, string reason)
        {
            int one = Root(left);
            int other = Root(right);
            if (one == other)
            {
                return;
            }

            int low = Math.Min(one, other);
            int high = Math.Max(one, other);
            parent[high] = low;
            roles[low].UnionWith(roles[high]);
            reasons.TryAdd(profiles[left], reason);
            reasons.TryAdd(profiles[right], reason);
        }

        void Compare(List<int> block)
        {
            // All that fit are found before any is joined: a name that fits two of one kind fits neither.
            var fits = new List<(int Left, int Right, string Reason)>();
            for (int i = 0; i < block.Count; i++)
            {
                for (int j = i + 1; j < block.Count; j++)
                {
                    if (
                        Root(block[i]) != Root(block[j])
                        && !RoleClasses.Contradict(roles[Root(block[i])], roles[Root(block[j])])
                        && NameMatch.Reason(
                            profiles[block[i]],
                            profiles[block[j]],
                            roles[Root(block[i])],
                            roles[Root(block[j])]
                        )
                            is { } reason
                    )
                    {
                        fits.Add((block[i], block[j], reason));
                    }
                }
            }

            foreach (var (left, right, reason) in fits)
            {
                bool rival = fits.Exists(fit =>
                    (
                        fit.Left == left
                        && Root(fit.Right) != Root(right)
                        && IsRival(fit.Right, right)
                    )
                    || (
                        fit.Right == right
                        && Root(fit.Left) != Root(left)
                        && IsRival(fit.Left, left)
                    )
                    || (
                        fit.Right == left
                        && Root(fit.Left) != Root(right)
                        && IsRival(fit.Left, right)
                    )
                    || (
                        fit.Left == right
                        && Root(fit.Right) != Root(left)
                        && IsRival(fit.Right, left)
                    )
                );
                if (!rival)
                {
                    Join(left, right, reason);
                }
            }

            // Two names of one script that do not fit each other compete for a name of another.
            bool IsRival(int one, int other) =>
                profiles[one].Solid == profiles[other].Solid
                && NameMatch.Reason(
                    profiles[one],
                    profiles[other],
                    roles[Root(one)],
                    roles[Root(other)]
                )
                    is null;
        }
    }

    private static string Sorted(string bones) => string.Concat(bones.Order());

    private static IEnumerable<List<int>> Blocks(
        List<ActorProfile> profiles,
        Func<ActorProfile, string?> key
    )
    {
        var blocks = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (int at = 0; at < profiles.Count; at++)
        {
            if (key(profiles[at]) is { } value)
            {
                if (!blocks.TryGetValue(value, out var block))
                {
                    blocks[value] = block = [];
                }

                block.Add(at);
            }
        }

        return blocks.Values.Where(block => block.Count > 1);
    }

    /// <summary>Blocks of people who share a word's skeleton, or in other scripts the pinyin of the whole name.</summary>
    private static IEnumerable<List<int>> Keys(List<ActorProfile> profiles)
    {
        var blocks = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (int at = 0; at < profiles.Count; at++)
        {
            if (profiles[at].Type != NameType.Person)
            {
                continue;
            }

            foreach (var key in NameMatch.Keys(profiles[at]).Distinct(StringComparer.Ordinal))
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks[key] = block = [];
                }

                block.Add(at);
            }
        }

        return blocks.Values.Where(block => block.Count > 1);
    }
}
