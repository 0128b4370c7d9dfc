package dev.signalbox.desktop.board;

/// Which rows a person has to look at.
final class Problems {
    private Problems() {}

    static boolean has(BoardRow row) {
        return row.worst()
                .filter(cell -> switch (cell.status()) {
                    case REGRESSING, STOPPED, HOLDING, UNKNOWN -> true;
                    case ROLLING, HEALTHY, DRAFT, OFF -> false;
                })
                .isPresent();
    }
}
