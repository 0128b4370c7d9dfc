import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The floor of the start-up measurement: a window with nothing in it, gone after its first frame.
public final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /// Not the main class: JavaFX on the class path insists on that.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(), 1280, 800));
            stage.show();
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    pulses++;
                    if (pulses == 2) {
                        Runtime.getRuntime().halt(0);
                    }
                }
            }.start();
        }
    }
}
