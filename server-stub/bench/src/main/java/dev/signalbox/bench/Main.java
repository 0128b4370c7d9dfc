package dev.signalbox.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs the benchmarks whose names match the one argument, and prints a Markdown table: processor time an
/// operation, the median iteration over all forks.
public final class Main {
    private static final int FORKS = 5;
    private static final int ITERATIONS = 5;

    private Main() {}

    /// @param arguments a regular expression of benchmark names
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(arguments.length == 0 ? ".*" : arguments[0])
                        .addProfiler(GCProfiler.class)
                        .forks(FORKS)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.milliseconds(700))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.milliseconds(500))
                        .build())
                .run();
        Map<String, Double> floors = results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals("floor"))
                .collect(Collectors.toMap(Main::name, result -> median(cpu(result))));
        System.out.println("| Benchmark | CPU ns/op, median | lowest | x floor | wall ns/op, lowest | B/op |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        results.forEach(result -> System.out.println(row(result, floors.getOrDefault(floorOf(result), Double.NaN))));
    }

    private static String row(RunResult result, double floor) {
        double[] cpu = cpu(result);
        return String.format(
                Locale.ROOT,
                "| %s | %,.1f | %,.1f | %.2f | %,.1f | %,.1f |",
                name(result),
                median(cpu),
                cpu[0],
                median(cpu) / floor,
                sorted(result, IterationResult::getPrimaryResult)[0],
                sorted(result, iteration -> iteration.getSecondaryResults().get("gc.alloc.rate.norm"))[0]);
    }

    private static String name(RunResult result) {
        String label = result.getPrimaryResult().getLabel();
        String count = result.getParams().getParam("flagCount");
        return count == null ? label : label + ", " + count + " flags";
    }

    /// The floor among as many flags.
    private static String floorOf(RunResult result) {
        return name(result).replace(result.getPrimaryResult().getLabel(), "floor");
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double[] cpu(RunResult result) {
        return iterations(result)
                .mapToDouble(iteration -> iteration
                                .getSecondaryResults()
                                .get("cpuNanos")
                                .getScore()
                        / iteration.getSecondaryResults().get("operations").getScore())
                .sorted()
                .toArray();
    }

    private static double[] sorted(RunResult result, Function<IterationResult, Result<?>> figure) {
        return iterations(result)
                .mapToDouble(iteration -> figure.apply(iteration).getScore())
                .sorted()
                .toArray();
    }

    private static Stream<IterationResult> iterations(RunResult result) {
        return result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream);
    }
}
