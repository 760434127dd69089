<?php
/**
 * Plugin Name:       Fractional CTO Assessment
 * Description:       Is a fractional CTO right for you? A self-assessment of 8 to 13 questions as a block and a shortcode. Nothing is gated; nothing is stored or sent unless the visitor asks for it.
 * Version:           {version}
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            Ajay Prajapat
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       fractional-cto
 * Domain Path:       /languages
 *
 * @package Fractional_CTO
 */

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/fields.php';
require __DIR__ . '/element.php';
require __DIR__ . '/settings.php';

add_action( 'init', 'fractional_cto_register' );
add_action( 'enqueue_block_assets', 'fractional_cto_show_in_editor' );
add_action( 'enqueue_block_editor_assets', 'fractional_cto_tell_editor' );
add_filter( 'script_loader_tag', 'fractional_cto_leave_alone', 10, 2 );
add_filter( 'rocket_exclude_js', 'fractional_cto_leave_out' );

/** Registers the scripts, the block, the shortcode and the addresses that become the widget. */
function fractional_cto_register() {
	$version = '{version}';
	$loader  = fractional_cto_loader( get_locale() );
	wp_register_script( 'fractional-cto', plugins_url( $loader, __FILE__ ), array(), $version, array( 'strategy' => 'async' ) );
	wp_register_style( 'fractional-cto', plugins_url( 'style.css', __FILE__ ), array(), $version );
	wp_style_add_data( 'fractional-cto', 'path', __DIR__ . '/style.css' );
	$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' );
	wp_register_script( 'fractional-cto-editor', plugins_url( 'editor.js', __FILE__ ), $needs, $version, true );
	wp_set_script_translations( 'fractional-cto-editor', 'fractional-cto', __DIR__ . '/languages' );

	register_block_type( __DIR__, array( 'render_callback' => 'fractional_cto_block' ) );
	add_shortcode( 'fractional-cto', 'fractional_cto_shortcode' );
	wp_embed_register_handler( 'fractional-cto', fractional_cto_addresses(), 'fractional_cto_embed' );
}

/**
 * The script that defines the element. Each language but English has one that brings its first
 * question along.
 *
 * @param string $locale Of the site, such as de_AT.
 * @return string Its path in this folder.
 */
function fractional_cto_loader( $locale ) {
	$own = 'v1/fractional-cto.' . strtok( $locale, '_' ) . '.js';
	return file_exists( __DIR__ . '/' . $own ) ? $own : 'v1/fractional-cto.js';
}

/**
 * Asks what makes pages faster to leave the script as it is: it is small already, waits for nobody, and
 * finds its files beside it. By attributes that Autoptimize, LiteSpeed, Cloudflare and WP Rocket know.
 *
 * @param string $tag    The element of a script.
 * @param string $handle What the script is registered as.
 * @return string
 */
function fractional_cto_leave_alone( $tag, $handle ) {
	$alone = ' data-noptimize="1" data-no-optimize="1" data-cfasync="false" nowprocket src=';
	return 'fractional-cto' === $handle ? str_replace( ' src=', $alone, $tag ) : $tag;
}

/**
 * WP Rocket keeps what it has made smaller in a folder of its own, unless it is told not to.
 *
 * @param string[] $paths Regular expressions of what it leaves out.
 * @return string[]
 */
function fractional_cto_leave_out( $paths ) {
	$paths[] = wp_parse_url( plugins_url( 'v1/', __FILE__ ), PHP_URL_PATH ) . '(.*).js';
	return $paths;
}

/** The editor shows the widget itself. Its canvas may be a frame, which gets no other scripts. */
function fractional_cto_show_in_editor() {
	if ( is_admin() ) {
		wp_enqueue_script( 'fractional-cto' );
	}
}

/** Tells the editor what the side panel offers, and what is set for the whole site. */
function fractional_cto_tell_editor() {
	$told = array(
		'fields'   => fractional_cto_fields(),
		'defaults' => (object) fractional_cto_defaults(),
		'link'     => fractional_cto_link_text(),
	);
	wp_add_inline_script( 'fractional-cto-editor', 'window.fractionalCto = ' . wp_json_encode( $told ) . ';', 'before' );
}
