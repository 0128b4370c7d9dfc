/// What is being rolled out and where: tenants, environments, apps, flags, exemptions and segments, as values that
/// cannot hold a wrong thing.
package dev.signalbox.domain.flag;
