package vn.hientai.web.launch;

import java.util.List;

/** Entry point of {@code hien-tai.jar}. */
public final class Main {
    /** For the build that starts the demonstration: it may be killed without a word to us. */
    private static final String STOP_WITH_PARENT = "--stop-with-parent";

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        var code = 0;
        try {
            code = run(List.of(arguments));
        } catch (StartRefused refused) {
            Console.complain("hien-tai: " + refused.getMessage());
            code = refused.exitCode();
        }
        System.exit(code);
    }

    private static int run(List<String> arguments) throws InterruptedException {
        if (arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"))) {
            Console.say(Usage.text());
            return 0;
        }
        if (arguments.equals(List.of(STOP_WITH_PARENT))) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        } else if (!arguments.isEmpty()) {
            throw StartRefused.badOption(arguments.get(0) + ": không có tham số này, xem --help"
                + " / no such argument, see --help");
        }
        var options = Options.read(System.getenv(), System.getProperties());
        try (var supervisor = new Supervisor(options)) {
            return supervisor.run();
        }
    }
}
