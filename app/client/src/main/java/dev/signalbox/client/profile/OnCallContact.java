package dev.signalbox.client.profile;

import dev.signalbox.domain.flag.InvalidValueException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Whom to reach when this console cannot stop something.
///
/// @param name who it is, as people call them; absent: whoever is on call
/// @param link how to reach them: a `tel:`, `mailto:`, `https:` or `http:` link
public record OnCallContact(Optional<String> name, URI link) {
    private static final List<String> SCHEMES = List.of("tel", "mailto", "https", "http");
    private static final String FIX = "Type a telephone number, a mail address or a web address, such as"
            + " 'Ivo, +43 660 1234567' or 'https://pager.example.com/rollouts'.";

    /// @throws InvalidValueException when `link` is of another kind
    public OnCallContact {
        if (!SCHEMES.contains(String.valueOf(link.getScheme()))) {
            throw wrong(link.toString());
        }
    }

    /// A contact from what was typed: a number, a mail address or a link, with a name and a comma before it or without.
    ///
    /// @throws InvalidValueException when there is no way to reach anybody in it
    public static OnCallContact parse(String text) {
        int comma = text.lastIndexOf(',');
        String name = comma < 0 ? "" : text.substring(0, comma).strip();
        return new OnCallContact(
                Optional.of(name).filter(typed -> !typed.isEmpty()),
                linkOf(text.substring(comma + 1).strip()));
    }

    /// As [#parse] reads it.
    public String text() {
        return name.map(called -> called + ", " + link).orElseGet(link::toString);
    }

    /// What they are called in a sentence.
    public String called() {
        return name.orElse("on-call");
    }

    /// The number, the address or the link, as people read it.
    public String reachedAt() {
        return switch (String.valueOf(link.getScheme())) {
            case "tel", "mailto" -> String.valueOf(link.getSchemeSpecificPart());
            default -> link.toString();
        };
    }

    /// The link to open; a mail has `subject` and `body` in it already.
    public URI open(String subject, String body) {
        return "mailto".equals(link.getScheme())
                ? URI.create(link + "?subject=" + encoded(subject) + "&body=" + encoded(body))
                : link;
    }

    private static URI linkOf(String typed) {
        if (typed.matches("\\+?[0-9][0-9 ()/.-]{2,}")) {
            return URI.create("tel:" + typed.replaceAll("[ ()/.]", ""));
        }
        try {
            return typed.matches("[^\\s:@]+@[^\\s:@]+") ? URI.create("mailto:" + typed) : URI.create(typed);
        } catch (IllegalArgumentException noLink) {
            InvalidValueException wrong = wrong(typed);
            wrong.initCause(noLink);
            throw wrong;
        }
    }

    /// A form's plus sign is no space to a mail program.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static InvalidValueException wrong(String text) {
        return new InvalidValueException("On-call contact", "'" + text + "' reaches nobody", FIX);
    }
}
