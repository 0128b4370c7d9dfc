/// The board: every flag in every environment, worst first.
package dev.signalbox.desktop.board;
