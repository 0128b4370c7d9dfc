/// Where figures come from that no application pushes: Prometheus, other people's JSON, and a person's own eyes (F19).
package dev.signalbox.domain.source;
