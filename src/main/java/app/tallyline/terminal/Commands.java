package app.tallyline.terminal;

import java.util.List;
import java.util.stream.Stream;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/// Every command there is.
final class Commands {
    private Commands() {}

    /// The command line of all of them, for one run.
    static CommandLine of(Terminal terminal) {
        CommandLine line = new CommandLine(terminal);
        List.of(new LogCommand(terminal), new TodayCommand(terminal), new ReviewCommand(terminal),
                new PlanCommand(terminal), new ImportCommand(terminal), new ExportCommand(terminal),
                new CheckCommand(terminal), new UndoCommand(terminal), new RedoCommand(terminal),
                new DueCommand(terminal), new FollowUpCommand(terminal), new OutcomeCommand(terminal),
                new ChainCommand(terminal), new ReportCommand(terminal), new RepairCommand(terminal),
                new JoinCommand(terminal)).forEach(line::addSubcommand);
        line.addSubcommand(new CommandLine(new GoalCommand())
                .addSubcommand(new GoalCommand.SetGoal(terminal)).addSubcommand(new GoalCommand.ShowGoal(terminal)));
        line.addSubcommand(new CommandLine(new BackupCommand())
                .addSubcommand(new BackupCommand.Now(terminal)).addSubcommand(new BackupCommand.ListAll(terminal))
                .addSubcommand(new BackupCommand.Restore(terminal)));
        line.addSubcommand(new CommandLine(new ProspectCommand())
                .addSubcommand(new ProspectCommand.Find(terminal)).addSubcommand(new ProspectCommand.Show(terminal))
                .addSubcommand("add", new ProspectWrite(terminal, true))
                .addSubcommand("change", new ProspectWrite(terminal, false))
                .addSubcommand(new ProspectCommand.Merge(terminal)).addSubcommand(new ProspectCommand.Erase(terminal))
                .addSubcommand(new ProspectCommand.Take(terminal)));
        line.addSubcommand(new CommandLine(new MeasureCommand())
                .addSubcommand(new MeasureCommand.ListAll(terminal))
                .addSubcommand("add", new MeasureCommand.Write(terminal, true))
                .addSubcommand("change", new MeasureCommand.Write(terminal, false))
                .addSubcommand("retire", new MeasureCommand.Retire(terminal, true))
                .addSubcommand("use", new MeasureCommand.Retire(terminal, false)));
        line.addSubcommand(new CommandLine(new TimerCommand())
                .addSubcommand(new TimerCommand.Start(terminal)).addSubcommand(new TimerCommand.Stop(terminal))
                .addSubcommand(new TimerCommand.Show(terminal)).addSubcommand(new TimerCommand.Discard(terminal)));
        line.addSubcommand(new CommandLine(new GenerateCompletion()).setCommandName("completion"));
        // What is typed is what is meant: no file is read for an argument that begins with @.
        return line.setExpandAtFiles(false);
    }

    /// The commands that take a number, which may be a negative one: that is refused as a number, not as an option.
    static Stream<CommandLine> counting(CommandLine line) {
        return Stream.of(line.getSubcommands().get("log"), line.getSubcommands().get("goal").getSubcommands().get(
                "set"));
    }
}
