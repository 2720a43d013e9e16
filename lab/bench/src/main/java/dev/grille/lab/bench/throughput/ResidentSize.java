package dev.grille.lab.bench.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Samples of how much memory a process and its children hold. Linux only. */
final class ResidentSize {
  private final ProcessHandle worker;
  private final List<Double> megabytes = new ArrayList<>();

  ResidentSize(ProcessHandle worker) {
    this.worker = worker;
  }

  /** Takes a sample; nothing where the system does not tell. */
  void sample() {
    double sum = of(worker);
    sum += worker.descendants().mapToDouble(ResidentSize::of).sum();
    if (sum > 0) {
      megabytes.add(sum);
    }
  }

  /** Megabytes on average over a part of the samples, by shares from 0 to 1; 0 without any. */
  double mean(double from, double to) {
    return megabytes
        .subList((int) (from * megabytes.size()), (int) (to * megabytes.size()))
        .stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  private static double of(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .sum();
    } catch (IOException e) {
      // It has ended meanwhile, or this is no Linux.
      return 0;
    }
  }
}
