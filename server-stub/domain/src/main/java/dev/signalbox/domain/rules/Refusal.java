package dev.signalbox.domain.rules;

/// Why a command changed nothing, in words that reach the person who gave it.
///
/// @param rule the rule that refused
/// @param field the command's field that is at fault; empty when it is the whole command
/// @param problem what is wrong, as a sentence
/// @param fix what to do, as a sentence
public record Refusal(Rule rule, String field, String problem, String fix) {}
