using Stemma.Fuzz;

// stemma-fuzz: arbitrary inputs through the public reading path, guided by the branches they reach.
//
//   dotnet run -c Release --project bench/Stemma.Fuzz -- --target html|text|...|all --minutes N --seed S
//       [--corpus FOLDER] [--findings FOLDER] [--report FILE]
if (args is ["--instrument", var assembly])
{
    return Instrumentation.Apply(assembly);
}

if (Settings.Parse(args) is not { } settings)
{
    Console.Error.WriteLine(Settings.Usage);
    return 2;
}

return settings.IsChild ? Campaign.Run(settings) : Supervisor.Run(settings);
