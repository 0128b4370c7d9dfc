/// The ledger of bypasses: whoever goes round a safeguard owes somebody else a look at it (F28).
package dev.signalbox.domain.bypass;
