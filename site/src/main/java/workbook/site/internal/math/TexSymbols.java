package workbook.site.internal.math;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command set: which TeX name is which character, operator or space. */
final class TexSymbols {

    private static final Map<String, String> IDENTIFIERS =
            table(
                    """
                    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ
                    vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ
                    sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
                    Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
                    ell ℓ hbar ℏ imath ı jmath ȷ Re ℜ Im ℑ infty ∞ partial ∂ nabla ∇ emptyset ∅
                    varnothing ∅ aleph ℵ top ⊤ bot ⊥ angle ∠ degree ° dots … ldots … cdots ⋯ vdots ⋮
                    ddots ⋱ dotsc … dotsb ⋯ prime ′ % % $ $ # # & & _ _ checkmark ✓
                    wp ℘ AA Å S § P ¶ square □ Box □ blacksquare ■ surd √ triangle △ dagger † ddagger ‡
                    hslash ℏ beth ℶ complement ∁ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠
                    """);

    private static final Map<String, String> OPERATORS =
            table(
                    """
                    cdot · times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖
                    otimes ⊗ odot ⊙ cup ∪ cap ∩ setminus ∖ wedge ∧ vee ∨ land ∧ lor ∨ lnot ¬ neg ¬
                    le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ lt &lt; gt &gt; approx ≈ sim ∼ simeq ≃
                    cong ≅ equiv ≡ propto ∝ asymp ≍ doteq ≐ lesssim ≲ gtrsim ≳ leqslant ⩽ geqslant ⩾
                    in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid ∣ nmid ∤
                    parallel ∥ perp ⊥ vdash ⊢ models ⊨ forall ∀ exists ∃ nexists ∄ to → gets ←
                    rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
                    Leftrightarrow ⇔ implies ⟹ iff ⟺ longrightarrow ⟶ longleftarrow ⟵ mapsto ↦
                    uparrow ↑ downarrow ↓ colon : coloneqq ≔ triangleq ≜ therefore ∴ because ∵
                    prec ≺ succ ≻ preceq ⪯ succeq ⪰ sqsubseteq ⊑ sqsupseteq ⊒ subsetneq ⊊ supsetneq ⊋
                    nsubseteq ⊈ nsupseteq ⊉ longmapsto ⟼ Longrightarrow ⟹ Longleftarrow ⟸
                    Longleftrightarrow ⟺ longleftrightarrow ⟷ hookrightarrow ↪ hookleftarrow ↩
                    rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽
                    rightleftharpoons ⇌ rightsquigarrow ⇝ leadsto ⇝ nearrow ↗ searrow ↘ swarrow ↙
                    nwarrow ↖ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ diamond ⋄ cdotp · uplus ⊎ sqcup ⊔
                    sqcap ⊓ ltimes ⋉ rtimes ⋊ bowtie ⋈ dashv ⊣ Vdash ⊩ vDash ⊨ leqq ≦ geqq ≧ nleq ≰
                    ngeq ≱ approxeq ≊ lll ⋘ ggg ⋙ smile ⌣ frown ⌢ trianglelefteq ⊴ trianglerighteq ⊵
                    amalg ⨿ wr ≀ lhd ⊲ rhd ⊳ upharpoonright ↾ circledast ⊛ boxplus ⊞ boxtimes ⊠ owns ∋
                    thicksim ∼ thickapprox ≈ varpropto ∝ dotplus ∔ gtrless ≷ lessgtr ≶
                    """);

    private static final Map<String, String> LARGE =
            table(
                    """
                    sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀
                    bigsqcup ⨆ biguplus ⨄ bigodot ⨀
                    """);

    private static final Map<String, String> INTEGRALS =
            table("int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯");

    private static final Map<String, String> DELIMITERS =
            table(
                    """
                    lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩ lvert | rvert | lVert ‖ rVert ‖
                    vert | Vert ‖ lgroup ⟮ rgroup ⟯ ulcorner ⌜ urcorner ⌝ | ‖ { { } } lbrace { rbrace } lbrack [ rbrack ] backslash \\
                    """);

    private static final Map<String, String> ACCENTS =
            table(
                    """
                    hat ^ widehat ^ bar ¯ overline ¯ dot ˙ ddot ¨ tilde ~ widetilde ~ vec → check ˇ
                    breve ˘ acute ´ grave ` overrightarrow → overleftarrow ← mathring ˚
                    """);

    private static final Map<String, String> SPACES =
            table(
                    """
                    , 0.1667em : 0.2222em > 0.2222em ; 0.2778em ! -0.1667em quad 1em qquad 2em
                    enspace 0.5em thinspace 0.1667em enskip 0.5em
                    """);

    private static final Set<String> LIMITED =
            Set.of(
                    "max", "min", "sup", "inf", "lim", "argmax", "argmin", "limsup", "liminf",
                    "det");

    private static final Set<String> FUNCTIONS =
            Set.of(
                    "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "arcsin",
                    "arccos", "arctan", "sinh", "cosh", "tanh", "coth", "dim", "ker", "deg", "gcd",
                    "arg", "Pr", "hom");

    private static final Set<String> STRETCHED_ACCENTS =
            Set.of("widehat", "overline", "widetilde", "overrightarrow", "overleftarrow");

    private TexSymbols() {}

    private static Map<String, String> table(String words) {
        var map = new HashMap<String, String>();
        var parts = words.strip().split("\\s+", -1);
        for (int i = 0; i < parts.length; i += 2) {
            map.put(parts[i], parts[i + 1]);
        }
        return Map.copyOf(map);
    }

    static @Nullable String identifier(String name) {
        return name.equals("&") ? "&amp;" : IDENTIFIERS.get(name);
    }

    static @Nullable String operator(String name) {
        return OPERATORS.get(name);
    }

    static @Nullable String large(String name) {
        return LARGE.get(name);
    }

    static @Nullable String integral(String name) {
        return INTEGRALS.get(name);
    }

    static @Nullable String delimiter(String name) {
        return DELIMITERS.get(name);
    }

    static @Nullable String accent(String name) {
        return ACCENTS.get(name);
    }

    static boolean isStretched(String accent) {
        return STRETCHED_ACCENTS.contains(accent);
    }

    static @Nullable String space(String name) {
        return name.equals(" ") ? "0.25em" : SPACES.get(name);
    }

    static boolean isLimited(String name) {
        return LIMITED.contains(name);
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.contains(name) || LIMITED.contains(name);
    }
}
