/// What decisions cost, beside a floor that no evaluator can go below. `README.md` has the method and the figures.
package dev.signalbox.bench;
