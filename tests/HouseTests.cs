namespace Showcase.Tests;

public class HouseTests
{
    [Fact]
    public void The_program_is_called_showcase() => Assert.Equal("showcase", typeof(Showcase.Domain.Slug).Assembly.GetName().Name);
}
