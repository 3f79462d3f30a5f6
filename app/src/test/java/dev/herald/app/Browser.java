package dev.herald.app;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The browser that is installed, without a window. */
final class Browser implements AutoCloseable {
    private static final Option<File> CHROMIUM = found("chromium", "chromium-browser", "google-chrome");
    private static final Option<File> DRIVER = found("chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whether there is one, with the driver that belongs to it. */
    static boolean isInstalled() {
        return CHROMIUM.isDefined() && DRIVER.isDefined();
    }

    private static Option<File> found(String... names) {
        return List.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> List.of(names).map(name -> new File(folder, name)))
                .find(File::canExecute);
    }

    static Browser start() {
        var log = new LoggingPreferences();
        log.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions()
                .setBinary(CHROMIUM.get())
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", log);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.get())
                .usingAnyFreePort()
                .build();
        var browser = new Browser(new ChromeDriver(service, options));
        browser.size(1600, 1000);
        return browser;
    }

    void open(Object url) {
        driver.get(url.toString());
    }

    /** As F5 does. */
    void reload() {
        driver.navigate().refresh();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** Waits for something to be there. */
    WebElement await(String css) {
        return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Waits until something says this. */
    void await(String css, String text) {
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE);
    }

    /** Presses something, and waits until the page has gone that it was on. */
    void press(String css) {
        var page = find("html");
        // A part of the page may be put in place of itself just now.
        waiting().ignoring(StaleElementReferenceException.class).until(driving -> {
            driving.findElement(By.cssSelector(css)).click();
            return true;
        });
        // In the midst of it the driver knows neither page, and says so in words of its own; it is asked again then.
        waiting().ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(page));
        await("main");
    }

    String text(String css) {
        return find(css).getText();
    }

    String path() {
        return java.net.URI.create(String.valueOf(driver.getCurrentUrl())).getPath();
    }

    void size(int width, int height) {
        // Headless windows are no narrower than 500 pixels; what the page is laid out in can be.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), height));
    }

    void prefer(String colours) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", java.util.List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    /** How many pixels the page is wider than the window. */
    long overflow() {
        return (long) java.util.Objects.requireNonNull(driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** What the browser complains of: errors, and what the page's policy forbids. */
    List<String> complaints() {
        return List.ofAll(driver.manage().logs().get(LogType.BROWSER))
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage);
    }

    void picture(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
