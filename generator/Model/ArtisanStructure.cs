using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Model;

/// <summary>A vitrine as its file says it, without its <see cref="ArtisanContent"/> and whatever hangs on the day, as bytes: for a run that need not read all files again.</summary>
/// <remarks>Only for entries of this site's own: where one came from is not kept.</remarks>
internal static class ArtisanStructure
{
    /// <param name="places">Whether to tell at which line of its file something was written; without, two say the same that differ in nothing a page shows.</param>
    public static void Write(BinaryWriter writer, Artisan artisan, bool places)
    {
        writer.Write(artisan.Slug.Value);
        writer.Write(artisan.Source.Path);
        writer.Write(artisan.Name);
        writer.Write(artisan.Trade.Id.Value);
        Many(artisan.OtherTrades, t => writer.Write(t.Id.Value));
        Address(artisan.Address);
        Many(artisan.Photos, p =>
        {
            writer.Write(p.File);
            writer.Write(p.Path);
            Place(p.Source);
            writer.Write(p.Alt);
            Optional(p.Caption, writer.Write);
            writer.Write(p.Focus.HasValue);
            if (p.Focus is { } focus)
            {
                writer.Write(focus.X);
                writer.Write(focus.Y);
            }
        });
        Many(artisan.Social, s =>
        {
            writer.Write(s.Network);
            writer.Write((byte)s.Kind);
            writer.Write(s.Handle);
            Optional(s.Url, writer.Write);
            writer.Write(s.Opaque);
        });
        Slugs(artisan.WorksWith);
        Slugs(artisan.MemberOf);
        Many(artisan.Labels, writer.Write);
        Many(artisan.Languages, writer.Write);
        Many(artisan.Access, writer.Write);
        Many(artisan.Payment, writer.Write);
        writer.Write(artisan.Republish.Licence);
        writer.Write(artisan.Republish.Everyone);
        Many(artisan.Republish.Partners, writer.Write);
        Optional(artisan.Republish.Elsewhere, writer.Write);
        Day(artisan.Verified);
        Day(artisan.Added);
        writer.Write(artisan.Draft);
        Slugs(artisan.Aliases);

        void Address(Address address)
        {
            Optional(address.Street, writer.Write);
            writer.Write(address.Postcode);
            writer.Write(address.Town);
            writer.Write(address.Commune.Insee);
            Point(address.Given);
            writer.Write((byte)address.Show);
            Point(address.TownPoint);
            Point(address.Found?.Point);
            writer.Write((byte)(address.Found?.Precision ?? default));
            writer.Write(address.Owner);
        }

        void Many<T>(IReadOnlyList<T> items, Action<T> one)
        {
            writer.Write7BitEncodedInt(items.Count);
            foreach (var item in items)
                one(item);
        }

        void Optional(string? text, Action<string> write)
        {
            writer.Write(text is not null);
            if (text is not null)
                write(text);
        }

        void Point(GeoPoint? point)
        {
            writer.Write(point.HasValue);
            if (point is { } at)
            {
                writer.Write(at.Latitude);
                writer.Write(at.Longitude);
            }
        }

        void Day(DateOnly? day) => writer.Write7BitEncodedInt(day?.DayNumber ?? -1);

        void Slugs(IReadOnlyList<Located<Slug>> slugs) => Many(slugs, s =>
        {
            writer.Write(s.Value.Value);
            Place(s.Source);
        });

        // All of them stand in the entry's own file.
        void Place(SourceLocation place)
        {
            if (!places)
                return;
            writer.Write(place.Path == artisan.Source.Path ? "" : place.Path);
            writer.Write7BitEncodedInt(place.Line);
            writer.Write7BitEncodedInt(place.Column);
        }
    }

    /// <summary>What <see cref="Write"/> wrote, with its places.</summary>
    /// <param name="content">Asked when somebody wants to know more.</param>
    /// <returns>Null when the trades or the gazetteer do not know what it names.</returns>
    /// <exception cref="IOException">It was cut short.</exception>
    public static Artisan? Read(BinaryReader reader, TradeTaxonomy trades, Gazetteer gazetteer, Func<Slug, ArtisanContent> content)
    {
        var slug = Slug.Parse(reader.ReadString());
        var source = new SourceLocation(reader.ReadString(), 1, 1);
        var name = reader.ReadString();
        var trade = trades.Find(reader.ReadString());
        var others = Many(() => trades.Find(reader.ReadString()));
        var address = Address();
        var photos = Many(() => new Photo(reader.ReadString(), reader.ReadString(), Place(), reader.ReadString(), Optional(), reader.ReadBoolean() ? new FocalPoint(reader.ReadDouble(), reader.ReadDouble()) : null));
        var social = Many(() => new SocialAccount(reader.ReadString(), (AccountKind)reader.ReadByte(), reader.ReadString(), Optional()) { Opaque = reader.ReadBoolean() });
        var (worksWith, memberOf) = (Slugs(), Slugs());
        var (labels, languages, access, payment) = (Many(reader.ReadString), Many(reader.ReadString), Many(reader.ReadString), Many(reader.ReadString));
        var republish = new Republish(reader.ReadString(), reader.ReadBoolean(), Many(reader.ReadString), Optional());
        var (verified, added, draft, aliases) = (Day(), Day(), reader.ReadBoolean(), Slugs());
        return trade is null || address is null || others.Contains(null) ? null : new Artisan
        {
            Slug = slug,
            Source = source,
            Name = name,
            Trade = trade,
            OtherTrades = others!,
            Address = address,
            Photos = photos,
            Social = social,
            WorksWith = worksWith,
            MemberOf = memberOf,
            Labels = labels,
            Languages = languages,
            Access = access,
            Payment = payment,
            Republish = republish,
            Verified = verified,
            Added = added,
            Draft = draft,
            Aliases = aliases,
            ShownSource = new(() => content(slug)),
        };

        Address? Address()
        {
            var (street, postcode, town, insee, given, show) = (Optional(), reader.ReadString(), reader.ReadString(), reader.ReadString(), Point(), (AddressPrecision)reader.ReadByte());
            var (townPoint, found, precision, owner) = (Point(), Point(), (AddressPrecision)reader.ReadByte(), reader.ReadString());
            return gazetteer.ByInsee(insee) is not { } commune ? null
                : new Address(street, postcode, town, commune, given, show) { TownPoint = townPoint, Found = found is { } point ? new(point, precision) : null, Owner = owner };
        }

        T[] Many<T>(Func<T> one)
        {
            var count = reader.Read7BitEncodedInt();
            if (count == 0)
                return [];
            var many = new T[count];
            for (var i = 0; i < count; i++)
                many[i] = one();
            return many;
        }

        string? Optional() => reader.ReadBoolean() ? reader.ReadString() : null;

        GeoPoint? Point() => reader.ReadBoolean() ? new GeoPoint(reader.ReadDouble(), reader.ReadDouble()) : null;

        DateOnly? Day() => reader.Read7BitEncodedInt() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

        Located<Slug>[] Slugs() => Many(() => new Located<Slug>(Slug.Parse(reader.ReadString()), Place()));

        SourceLocation Place() => new(reader.ReadString() is { Length: > 0 } path ? path : source.Path, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
    }
}
