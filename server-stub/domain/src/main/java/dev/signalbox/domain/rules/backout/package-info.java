/// The chapter on ways back: procedures, and executions with their clocks and steps (S2-83..96).
package dev.signalbox.domain.rules.backout;
