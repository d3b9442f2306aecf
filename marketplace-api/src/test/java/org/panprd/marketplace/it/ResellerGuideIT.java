package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for resellers does what it says. */
@OnTheMarket
class ResellerGuideIT {
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Path GUIDE = Path.of("../docs/resellers.md");

    private final Market market;

    ResellerGuideIT(Market market) {
        this.market = market;
    }

    @Test
    void leads_from_a_key_to_a_booking(@TempDir Path folder) throws IOException, InterruptedException {
        Reselling reseller = Reselling.on(market);
        String commands = COMMANDS.matcher(Files.readString(GUIDE))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replaceAll("```(sh)?", ""))
                .collect(Collectors.joining("\n"));
        Path script = Files.writeString(folder.resolve("guide.sh"), "set -euo pipefail\n" + commands);
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        bash.environment().put("OCTO", market.servers().api().replace("/v1", "/octo"));
        bash.environment().put("KEY", reseller.key());
        bash.environment().put("HOOK", "http://127.0.0.1:9/hook");

        Process process = bash.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("\"ON_HOLD\"", "\"CONFIRMED\"", "\"FULL\"", "\"testMode\":true", "availability_update");
    }
}
