/// What-if: how a ladder and its thresholds would have fared on metrics that were recorded (F30).
package dev.signalbox.domain.whatif;
