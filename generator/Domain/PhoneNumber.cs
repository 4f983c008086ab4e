namespace Showcase.Domain;

/// <summary>A telephone number in E.164: a plus sign and 8 to 15 digits.</summary>
internal readonly record struct PhoneNumber(string E164)
{
    public string Display => E164;
}
