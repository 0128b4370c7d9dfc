package dev.signalbox.domain.statistics;

/// How many subjects there were (S3-104). Counted up to 1,024 a path, estimated within some 3 % beyond.
///
/// @param newPath subjects with a job on the new path
/// @param oldPath subjects with a job on the old path
/// @param either subjects with a job on any path
/// @param rate those on the new path, in percent of all; 0 without any
public record Participation(long newPath, long oldPath, long either, double rate) {
    /// That of as many subjects.
    public static Participation of(long newPath, long oldPath, long either) {
        return new Participation(newPath, oldPath, either, either == 0 ? 0 : Math.min(100, 100.0 * newPath / either));
    }
}
