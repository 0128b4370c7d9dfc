/// The chapter on subjects' sizes and priorities (F25).
package dev.signalbox.domain.rules.category;
