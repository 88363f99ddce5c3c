package mlsys.core;

/** Memory in pages of one size, any of which will do. */
final class PageSpace implements Space {

    private final int page;
    private final int[] pages;
    private int free;
    private int used;

    PageSpace(int capacity, int page, int answers) {
        this.page = page;
        this.pages = new int[answers];
        this.free = capacity / page;
    }

    @Override
    public boolean take(int answer, double tokens) {
        int more = (int) Math.ceil(tokens / page) - pages[answer];
        if (more > free) {
            return false;
        }
        free -= more;
        used += more;
        pages[answer] += more;
        return true;
    }

    @Override
    public void give(int answer) {
        free += pages[answer];
        used -= pages[answer];
        pages[answer] = 0;
    }

    @Override
    public double taken() {
        return (double) used * page;
    }
}
