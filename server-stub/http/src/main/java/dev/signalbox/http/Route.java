package dev.signalbox.http;

/// One method of one path.
///
/// @param path with names in braces, each for one segment
record Route(Verb verb, String path, Access access, Handler handler) {
    static Route open(Verb verb, String path, Handler handler) {
        return new Route(verb, path, Access.OPEN, handler);
    }

    static Route of(Verb verb, String path, Handler handler) {
        return new Route(verb, path, Access.TOKEN, handler);
    }
}
