/// Single jobs, and what many of them come to: by processor, by category, by error; cost, participation, backlog
/// (S3-96).
package dev.signalbox.domain.statistics;
