package cn.sisong.local;

/** The commands behind {@code ./sisong}. */
public final class Main {

    private Main() {}

    /** Runs one command; the exit code is 1 when it did not succeed. */
    public static void main(String[] arguments) {
        var settings = Settings.fromEnvironment();
        var command = arguments.length > 0 ? arguments[0] : "";
        var argument = arguments.length > 1 ? arguments[1] : "";
        try {
            switch (command) {
                case "up" -> new Up(settings).run();
                case "daemon" -> new Daemon(settings).run();
                case "down" -> new Down(settings).run();
                case "status" -> System.exit(new Status(settings).run(argument.equals("--json")) ? 0 : 1);
                case "clock" -> new ClockCommand(settings).run(argument);
                default -> throw new Failure("未知命令 " + command);
            }
        } catch (Failure e) {
            Terminal.ERR.println("错误:" + e.getMessage());
            System.exit(1);
        }
    }
}
