/// One flag: what it does, who answers for it, and its rollouts; or the form that makes one.
package dev.signalbox.desktop.flag;
