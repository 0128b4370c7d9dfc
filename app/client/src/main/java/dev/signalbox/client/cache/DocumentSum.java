package dev.signalbox.client.cache;

import dev.signalbox.client.desk.RowDigest;
import dev.signalbox.protocol.Document;

/// How many documents there are, and what their digests come to together.
record DocumentSum(long documents, RowDigest digest) {
    static final DocumentSum NONE = new DocumentSum(0, RowDigest.NONE);

    DocumentSum with(Document document) {
        return new DocumentSum(documents + 1, digest.combined(digestOf(document)));
    }

    DocumentSum without(Document document) {
        return new DocumentSum(documents - 1, digest.combined(digestOf(document)));
    }

    boolean isOf(Checkpoint checkpoint) {
        return documents == checkpoint.documents() && digest.toString().equals(checkpoint.sum());
    }

    private static RowDigest digestOf(Document document) {
        return RowDigest.of(document.kind(), document.key(), document.json());
    }
}
