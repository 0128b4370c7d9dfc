package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.CHECKOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.protocol.body.ImportBody;
import dev.signalbox.protocol.exchange.Exchange;
import dev.signalbox.protocol.exchange.Exported;
import dev.signalbox.protocol.exchange.Format;
import dev.signalbox.protocol.exchange.ImportPlan;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Other tools' flags over HTTP: out as they stand, and in as commands that somebody has to submit.
class ExchangeRoutesTest {
    private static final EnvironmentKey PRODUCTION = CHECKOUT.environment();

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void whatIsExportedAndImportedElsewhereDecidesTheSame(Format format) {
        try (ServedStore served = new ServedStore(directory)) {
            served.submit(Actors.RINA, new Command.StartRollout(ServedStore.FREE));
            served.submit(Actors.RINA, new Command.MoveToStage(ServedStore.FREE, 25));
            served.submit(
                    Actors.RINA,
                    new Command.SetExemption(
                            ServedStore.FREE, new Exemption("user-1", ExemptionEffect.FORCE_DISABLE, "")));
            Ask rina = new Ask(served, Actors.RINA);
            Exported exported = DomainJson.read(
                    rina.get("/v1/environments/production/definitions?format=" + format.word())
                            .body(),
                    Exported.class);
            served.submit(Actors.RINA, new Command.RollBack(ServedStore.FREE, new Grounds.ByHand()));

            String body = DomainJson.write(
                    new ImportBody(format.word(), exported.text(), new AppKey("shop"), "Shop", 10_000));
            long before = served.state().revision();
            ImportPlan plan = DomainJson.read(
                    rina.post("/v1/environments/production/definitions/review", body)
                            .body(),
                    ImportPlan.class);
            assertEquals(before, served.state().revision());
            plan.commands().forEach(command -> served.submit(Actors.RINA, command));

            assertEquals(
                    exported.text(),
                    Exchange.export(format, served.state(), PRODUCTION).text());
        }
    }

    @Test
    void whatIsNoFormatOrNoEnvironmentIsSaidToBe() {
        try (ServedStore served = new ServedStore(directory)) {
            Ask vera = new Ask(served, Actors.VERA);

            assertEquals(
                    "format",
                    Ask.problem(vera.get("/v1/environments/production/definitions?format=ours"))
                            .field());
            assertEquals(
                    List.of(404),
                    List.of(vera.get("/v1/environments/moon/definitions").statusCode()));
        }
    }
}
