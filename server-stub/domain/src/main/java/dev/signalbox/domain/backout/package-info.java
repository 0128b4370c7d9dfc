/// The ways back: procedures of four levels as data, and what happens while one is carried out
/// (S2-83..96, X-13).
package dev.signalbox.domain.backout;
